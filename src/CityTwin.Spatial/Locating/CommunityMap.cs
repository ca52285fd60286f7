using CityTwin.Domain.Places;
using CityTwin.Spatial.Areas;
using CityTwin.Spatial.Borders;
using CityTwin.Spatial.Sharing;
using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Locating;

/// <summary>Which community owns a point, and how far its borders are.</summary>
internal sealed class CommunityMap
{
    /// <summary>Slivers and narrow water between communities, up to this many metres from one, belong to the nearest.</summary>
    public const double MaxGapMetres = 30;

    private readonly Outline[] outlines;
    private readonly Tiling tiling;
    private readonly Outline city;

    public CommunityMap(AreaTree tree, IReadOnlyDictionary<string, Geometry> shapes, OutlineTracer tracer, long rasterMillimetres)
    {
        outlines = tree.Communities.Select(area => tracer.Trace(area.Code, shapes[area.Code])).ToArray();
        city = tracer.Trace(tree.Root.Code, shapes[tree.Root.Code]);
        tiling = new Tiling(outlines, Raster.Over(outlines, rasterMillimetres));
        Borders = new BorderIndex(outlines);
        Shares = new ShareOut(outlines, tiling, NearestAcrossGap);
        Edges = new EdgeFinder(outlines, tiling);
    }

    /// <summary>All borders of communities.</summary>
    public BorderIndex Borders { get; }

    /// <summary>How extents fall to communities.</summary>
    public ShareOut Shares { get; }

    /// <summary>Which communities meet around a point.</summary>
    public EdgeFinder Edges { get; }

    /// <summary>Communities whose border comes this near to the extent, and how near.</summary>
    public IEnumerable<(int Community, double Millimetres)> Near(PlaneExtent extent, double millimetres)
    {
        var window = extent.Bounds.Widened((long)Math.Ceiling(millimetres));
        return
            from community in Shares.Near(window)
            let nearest = extent.DistanceTo(outlines[community], window, millimetres)
            where nearest <= millimetres
            select (community, nearest);
    }

    /// <summary>Number of the community that owns the point; -1 when none does and none is near enough to take it.</summary>
    public int Find(MillimetrePoint point)
    {
        var community = tiling.Find(point);
        return community >= 0 ? community : NearestAcrossGap(point);
    }

    /// <summary>Whether the city's own shape holds the point, though perhaps no community does.</summary>
    public bool IsInCity(MillimetrePoint point) => city.Contains(point);

    private int NearestAcrossGap(MillimetrePoint point)
    {
        if (!IsInCity(point))
        {
            return Square.Empty;
        }

        var (community, millimetres) = Borders.Nearest(point);
        return millimetres <= MaxGapMetres * 1000 ? community : Square.Empty;
    }
}
