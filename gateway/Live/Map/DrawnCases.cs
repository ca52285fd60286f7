using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The cases that a view draws one by one, and which of them changed since it was told last.</summary>
internal sealed class DrawnCases
{
    private readonly Dictionary<long, MapDot> drawn = [];
    private readonly HashSet<long> touched = [];

    /// <summary>How many wait to be told.</summary>
    public int Waiting => touched.Count;

    /// <summary>Draws a case (1) or takes it off (-1).</summary>
    public void Draw(in MapDot dot, int sign)
    {
        touched.Add(dot.Id);
        if (sign > 0)
        {
            drawn[dot.Id] = dot;
        }
        else
        {
            drawn.Remove(dot.Id);
        }
    }

    /// <summary>Tells what changed, each case once.</summary>
    public void DrainInto(WatchMapResponse frame, string prefix)
    {
        foreach (var id in touched)
        {
            if (drawn.TryGetValue(id, out var dot))
            {
                frame.Cases.Add(dot.ToProto(prefix));
            }
            else
            {
                frame.Gone.Add(CaseNumber.Write(prefix, id));
            }
        }

        touched.Clear();
    }
}
