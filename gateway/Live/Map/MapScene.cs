using CityTwin.Domain.Cities;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>What one view shows at one position, and what changed in it since it was told last.</summary>
internal sealed class MapScene
{
    private readonly MapLook look;
    private readonly DotFilter filter;
    private readonly AreaCounts areas;
    private readonly ClusterGrid? grid;
    private readonly DrawnCases? cases;
    private readonly MapCounts counts = new();
    private bool countsChanged = true;

    private MapScene(MapLook look, CityRules rules, OpenDots dots, MapDetail before)
    {
        this.look = look;
        filter = new DotFilter(look.Query, dots.Words);
        areas = new AreaCounts(rules, dots.Words);
        List = new MapRows(look, filter);
        var inView = 0;
        foreach (ref readonly var dot in dots.All)
        {
            inView += look.Holds(dot) && filter.Fits(dot) ? 1 : 0;
        }

        Detail = inView <= look.Budget * (before == MapDetail.Cases ? 1 : MapLimits.Margin) ? MapDetail.Cases
            : look.Zoom >= MapLimits.ClusterZoom ? MapDetail.Clusters
            : MapDetail.Areas;
        cases = Detail == MapDetail.Cases ? new DrawnCases() : null;
        grid = Detail == MapDetail.Clusters ? new ClusterGrid(look) : null;
        foreach (ref readonly var dot in dots.All)
        {
            Count(dot, 1);
        }

        List.Fill(dots);
    }

    /// <summary>How near the view is.</summary>
    public MapDetail Detail { get; }

    /// <summary>Id of the level that is summed up.</summary>
    public string Level => areas.Level;

    /// <summary>The list beside the map.</summary>
    public MapRows List { get; }

    /// <summary>Whether there is something to tell.</summary>
    public bool HasNews => countsChanged || Waiting > 0 || areas.HasNews || grid is { HasNews: true } || List.HasNews;

    /// <summary>How many cases wait to be told.</summary>
    public int Waiting => cases?.Waiting ?? 0;

    /// <summary>So much came or went that the view is to be shown in another detail.</summary>
    public bool IsOutgrown => Detail == MapDetail.Cases ? counts.Open > look.Budget : counts.Open < look.Budget * MapLimits.Margin / 2;

    /// <summary>Shows a view of the open cases. <paramref name="before"/> is how near it was until now.</summary>
    public static MapScene Of(MapLook look, CityRules rules, OpenDots dots, MapDetail before) => new(look, rules, dots, before);

    /// <summary>Takes in a change.</summary>
    public void Apply(in MapChange change)
    {
        if (change.Before is { } before)
        {
            Count(before, -1);
        }

        if (change.After is { } after)
        {
            Count(after, 1);
        }

        List.Apply(change);
    }

    /// <summary>What changed since it was told last.</summary>
    public WatchMapResponse Drain(string prefix)
    {
        var frame = new WatchMapResponse { Areas = { areas.Drain() }, Clusters = { grid?.Drain() ?? [] } };
        cases?.DrainInto(frame, prefix);
        frame.Counts = countsChanged ? counts.Clone() : null;
        frame.List = List.Drain(prefix);
        countsChanged = false;
        return frame;
    }

    private void Count(in MapDot dot, int sign)
    {
        if (!filter.Fits(dot))
        {
            return;
        }

        countsChanged = true;
        counts.Everywhere += sign;
        counts.NotLocated += dot.IsLocated ? 0 : sign;
        areas.Count(dot, sign);
        if (look.Holds(dot))
        {
            counts.Open += sign;
            counts.Overdue += dot.IsOverdue ? sign : 0;
            grid?.Count(dot, sign);
            cases?.Draw(dot, sign);
        }
    }
}
