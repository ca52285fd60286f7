using System.Buffers;
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
        var inView = ArrayPool<int>.Shared.Rent(dots.All.Length);
        try
        {
            LookThrough(dots.All, inView);
            Detail = counts.Open <= look.Budget * (before == MapDetail.Cases ? 1 : MapLimits.Margin) ? MapDetail.Cases
                : look.Zoom >= MapLimits.ClusterZoom ? MapDetail.Clusters
                : MapDetail.Areas;
            (cases, grid) = (Detail == MapDetail.Cases ? new DrawnCases() : null, Detail == MapDetail.Clusters ? new ClusterGrid(look) : null);
            foreach (var slot in Detail == MapDetail.Areas ? [] : inView.AsSpan(0, (int)counts.Open))
            {
                grid?.Count(dots.All[slot], 1);
                cases?.Begin(dots.All[slot]);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(inView);
        }
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

    /// <summary>Once through all cases: counts those that fit, lists them, and remembers where those in view are.</summary>
    private void LookThrough(ReadOnlySpan<MapDot> all, int[] inView)
    {
        for (var slot = 0; slot < all.Length; slot++)
        {
            ref readonly var dot = ref all[slot];
            if (!filter.Fits(dot))
            {
                continue;
            }

            var isInView = look.Holds(dot);
            if (isInView)
            {
                inView[counts.Open++] = slot;
                counts.Overdue += dot.IsOverdue ? 1 : 0;
            }

            counts.Everywhere++;
            counts.NotLocated += dot.IsLocated ? 0 : 1;
            areas.Gather(dot);
            List.Gather(dot, isInView);
        }

        areas.Gathered();
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
        areas.Count(dot.Chain, sign, dot.IsOverdue ? sign : 0);
        if (look.Holds(dot))
        {
            counts.Open += sign;
            counts.Overdue += dot.IsOverdue ? sign : 0;
            grid?.Count(dot, sign);
            cases?.Draw(dot, sign);
        }
    }
}
