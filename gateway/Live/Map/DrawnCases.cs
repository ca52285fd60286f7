using CityTwin.Domain.Cases;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The cases that a view draws one by one: which of them the client is to be told of.</summary>
internal sealed class DrawnCases
{
    private readonly Dictionary<long, DotFace?> untold = [];
    private List<DotFace> first = [];

    /// <summary>How many wait to be told.</summary>
    public int Waiting => first.Count + untold.Count;

    /// <summary>Draws a case while the view is made.</summary>
    public void Begin(in MapDot dot) => first.Add(dot.Face);

    /// <summary>Draws a case (1) or takes it off (-1).</summary>
    public void Draw(in MapDot dot, int sign) => untold[dot.Id] = sign > 0 ? dot.Face : null;

    /// <summary>Tells what changed, each case once.</summary>
    public void DrainInto(WatchMapResponse frame, string prefix)
    {
        frame.Cases.AddRange(first.Select(face => face.Drawn(prefix)));
        foreach (var (id, face) in untold)
        {
            if (face is not null)
            {
                frame.Cases.Add(face.Drawn(prefix));
            }
            else
            {
                frame.Gone.Add(CaseNumber.Write(prefix, id));
            }
        }

        first = [];
        untold.Clear();
    }
}
