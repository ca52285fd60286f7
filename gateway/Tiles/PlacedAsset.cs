using System.Text;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Places;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace CityTwin.Gateway.Tiles;

/// <summary>An asset and its shape in degrees.</summary>
internal sealed class PlacedAsset(Asset asset)
{
    public Asset Asset { get; } = asset;

    public Geometry Shape { get; } = ShapeOf(asset.Extent);

    /// <summary>Who is drawn first where not all can be: by lot, the same one everywhere and for ever, so that what is drawn lies evenly.</summary>
    public uint Draw { get; } = Encoding.UTF8.GetBytes(asset.Id).Aggregate(2_166_136_261, (hash, one) => unchecked((hash ^ one) * 16_777_619));

    private static Geometry ShapeOf(Extent extent) => extent.Kind switch
    {
        ExtentKind.Point => SpatialModel.Shapes.CreatePoint(CornerOf(extent.First)),
        ExtentKind.Line => SpatialModel.Shapes.BuildGeometry([.. extent.Parts.Select(part => SpatialModel.Shapes.CreateLineString(CornersOf(part)))]),
        _ => extent.Parts.Select(Geometry (ring) => SpatialModel.Shapes.CreatePolygon(CornersOf(ring))).Aggregate(InOddNumberOf),
    };

    // An extent's rings hold what lies inside an odd number of them.
    private static Geometry InOddNumberOf(Geometry one, Geometry other) => OverlayNGRobust.Overlay(one, other, SpatialFunction.SymDifference);

    private static Coordinate[] CornersOf(IReadOnlyList<Vertex> part) => [.. part.Select(CornerOf)];

    private static Coordinate CornerOf(Vertex vertex) => new(vertex.Lon, vertex.Lat);
}
