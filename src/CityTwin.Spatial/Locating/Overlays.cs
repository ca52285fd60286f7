using CityTwin.Spatial.Sharing;
using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Locating;

/// <summary>The second hierarchies of a city, each a tiling of its own.</summary>
internal sealed class Overlays
{
    private readonly (Tiling Tiling, ShareOut Shares, string[] Labels)[] overlays;

    public Overlays(IReadOnlyList<OverlayShape> shapes, OutlineTracer tracer, long rasterMillimetres) =>
        overlays = [.. shapes
            .GroupBy(shape => shape.Overlay)
            .OrderBy(overlay => overlay.Key, StringComparer.Ordinal)
            .Select(overlay => Build([.. overlay.OrderBy(shape => shape.Code, StringComparer.Ordinal)], tracer, rasterMillimetres))];

    /// <summary>What holds the point, written <c>overlay:code</c>; at most one of each overlay.</summary>
    public IReadOnlyList<string> At(MillimetrePoint point)
    {
        if (overlays.Length == 0)
        {
            return [];
        }

        var found = new List<string>(overlays.Length);

        foreach (var (tiling, _, labels) in overlays)
        {
            if (tiling.Find(point) is >= 0 and var shape)
            {
                found.Add(labels[shape]);
            }
        }

        return found;
    }

    /// <summary>What an extent touches, overlay by overlay, the largest share first.</summary>
    public IReadOnlyList<AffectedOverlay> Of(PlaneExtent extent, double unit) =>
    [
        .. from overlay in overlays
           let amounts = overlay.Shares.Of(extent)
           let whole = amounts.Whole
           from touched in amounts.Owners.OrderByDescending(owner => owner.Value.Amount)
           select new AffectedOverlay(overlay.Labels[touched.Key], touched.Value.Amount / whole, touched.Value.Amount * unit),
    ];

    private static (Tiling Tiling, ShareOut Shares, string[] Labels) Build(OverlayShape[] shapes, OutlineTracer tracer, long rasterMillimetres)
    {
        var labels = Array.ConvertAll(shapes, shape => $"{shape.Overlay}:{shape.Code}");
        var outlines = shapes.Zip(labels, (shape, label) => tracer.Trace(label, shape.Shape)).ToArray();
        var tiling = new Tiling(outlines, Raster.Over(outlines, rasterMillimetres));
        return (tiling, new ShareOut(outlines, tiling, _ => Square.Empty), labels);
    }
}
