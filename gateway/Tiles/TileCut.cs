using CityTwin.Gateway.Live.Map;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Simplify;

namespace CityTwin.Gateway.Tiles;

/// <summary>Cuts shapes to a tile, and leaves out corners that nobody could see.</summary>
internal sealed class TileCut
{
    private readonly Envelope window;
    private readonly Geometry frame;
    private readonly double tolerance;

    public TileCut(TileAddress tile)
    {
        window = tile.Around((double)TileLimits.Margin / TileLimits.Extent);
        frame = SpatialModel.Shapes.ToGeometry(window);

        // Half a pixel, in the direction in which a degree is the longer one on the map.
        tolerance = tile.Ground.Width / Mercator.Tile / 2 * Math.Cos(double.DegreesToRadians(Math.Clamp(tile.Ground.Centre.Y, -80, 80)));
    }

    /// <summary>Whether a shape may be in the tile; the cheap question before <see cref="Of"/>.</summary>
    public bool MayHold(Geometry shape) => window.Intersects(shape.EnvelopeInternal);

    /// <summary>The tile with its margin.</summary>
    public Envelope Window => window;

    /// <summary>What of a shape is in the tile; null when nothing is. A surface stays a surface and a line a line, also where they only touch its side.</summary>
    public Geometry? Of(Geometry shape)
    {
        var inside = window.Contains(shape.EnvelopeInternal) ? shape : OverlayNGRobust.Overlay(shape, frame, SpatialFunction.Intersection);
        var simple = inside.IsEmpty ? inside : new DouglasPeuckerSimplifier(inside) { DistanceTolerance = tolerance, EnsureValidTopology = false }.GetResultGeometry();
        var parts = Enumerable.Range(0, simple.NumGeometries)
            .Select(simple.GetGeometryN)
            .Where(part => part.Dimension == shape.Dimension && !part.IsEmpty)
            .ToList();
        return parts.Count == 0 ? null : SpatialModel.Shapes.BuildGeometry(parts);
    }
}
