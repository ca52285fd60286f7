using CityTwin.Client.Live;
using CityTwin.Protocol.V1;

namespace CityTwin.Cli.Watching;

/// <summary>What a terminal shows of a living city. Filled by watches, read by the screen.</summary>
internal sealed class CityBoard(GetCityResponse city, IReadOnlyList<Area> areas)
{
    private const int LatestCases = 12;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Sums> sums = [];
    private readonly LinkedList<CaseCard> latest = [];
    private CityClock clock = city.Clock;
    private LineState line = new(IsLive: false, "Connecting.");

    /// <summary>The city's names.</summary>
    public Names Names => city.Names;

    /// <summary>The areas whose sums are shown, in the order of the city.</summary>
    public IReadOnlyList<Area> Areas => areas;

    /// <summary>How things stand now.</summary>
    public (IReadOnlyDictionary<string, Sums> Sums, IReadOnlyList<CaseCard> Latest, CityClock Clock, LineState Line) Now()
    {
        lock (gate)
        {
            return (new Dictionary<string, Sums>(sums), [.. latest], clock, line);
        }
    }

    /// <summary>Sums have changed.</summary>
    public void Take(WatchFrame<AreaSums> frame)
    {
        lock (gate)
        {
            if (frame.StartsAnew)
            {
                sums.Clear();
            }

            clock = frame.Clock ?? clock;
            foreach (var changed in frame.Changes)
            {
                sums[changed.Area] = changed.Sums;
            }
        }
    }

    /// <summary>A case has changed: it comes first.</summary>
    public void Take(CaseCard card)
    {
        lock (gate)
        {
            if (latest.FirstOrDefault(known => known.Number == card.Number) is { } known)
            {
                latest.Remove(known);
            }

            latest.AddFirst(card);
            if (latest.Count > LatestCases)
            {
                latest.RemoveLast();
            }
        }
    }

    /// <summary>The line has changed.</summary>
    public void Take(LineState state)
    {
        lock (gate)
        {
            line = state;
        }
    }
}
