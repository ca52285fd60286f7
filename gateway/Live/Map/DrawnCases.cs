using CityTwin.Domain.Cases;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The cases that a view draws one by one: which of them the client is to be told of.</summary>
internal sealed class DrawnCases
{
    private readonly Dictionary<long, ToldCase?> untold = [];
    private List<ToldCase> first = [];

    /// <summary>How many wait to be told.</summary>
    public int Waiting => first.Count + untold.Count;

    /// <summary>Draws a case while the view is made.</summary>
    public void Begin(in MapDot dot) => first.Add(dot.Told);

    /// <summary>Draws a case (1) or takes it off (-1).</summary>
    public void Draw(in MapDot dot, int sign) => untold[dot.Id] = sign > 0 ? dot.Told : null;

    /// <summary>Tells what changed, each case once.</summary>
    public void DrainInto(WatchMapResponse frame, string prefix)
    {
        frame.Cases.AddRange(first.Select(told => told.Drawn(prefix)));
        foreach (var (id, told) in untold)
        {
            if (told is not null)
            {
                frame.Cases.Add(told.Drawn(prefix));
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
