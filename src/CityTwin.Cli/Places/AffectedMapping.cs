using CityTwin.CityPacks;
using CityTwin.Domain.Places;
using CityTwin.Protocol.V1;
using Extents = CityTwin.Spatial;

namespace CityTwin.Cli.Places;

/// <summary>What a pack answers, in the words in which a city answers, so that both are shown alike; and a question to a city.</summary>
internal static class AffectedMapping
{
    public static AffectedResponse ToAnswer(Extents.Affected affected) => new()
    {
        Areas = { affected.Areas.Select(ToAnswer) },
        Near = { affected.Near.Select(near => new NearArea { Code = near.Area.Code, Level = near.Area.Level, Metres = Math.Round(near.Metres, 2) }) },
        Overlays = { affected.Overlays.Select(it => new AffectedOverlay { Overlay = it.Overlay, Share = it.Share, Amount = Math.Round(it.Amount, 2) }) },
        CommonAncestor = affected.CommonAncestor,
        LengthMetres = affected.Kind is ExtentKind.Line ? Math.Round(affected.Amount, 2) : 0,
        AreaSquareMetres = affected.Kind is ExtentKind.Polygon ? Math.Round(affected.Amount, 2) : 0,
        ShareOutside = affected.OutsideShare,
        Assets = { affected.Assets.Select(ToAsset) },
        AssetsLeftOut = affected.AssetsLeftOut,
    };

    private static AffectedAsset ToAsset(Extents.NearAsset near) => new()
    {
        Id = near.Asset.Id,
        Kind = near.Asset.Kind.ToString(),
        Names = new Names { Zh = near.Asset.Names.Zh ?? string.Empty, En = near.Asset.Names.En ?? string.Empty },
        Owner = near.Asset.Owner ?? string.Empty,
        Keeper = near.Asset.Keeper,
        Metres = Math.Round(near.Metres, 2),
    };

    // Both list the systems in the same order; the contract's list begins with "not given".
    public static Geometry ToGeometry(GeoJsonShape shape, Domain.Places.Crs crs)
    {
        var geometry = new Geometry { Crs = (Protocol.V1.Crs)((int)crs + 1) };
        switch (shape.Kind)
        {
            case ExtentKind.Point:
                geometry.Point = ToVertex(shape.Parts[0][0]);
                break;
            case ExtentKind.Line:
                geometry.Line = new LineShape { Lines = { shape.Parts.Select(ToList) } };
                break;
            default:
                geometry.Polygon = new PolygonShape { Rings = { shape.Parts.Select(ToList) } };
                break;
        }

        return geometry;
    }

    private static AffectedArea ToAnswer(Extents.AffectedArea touched) => new()
    {
        Code = touched.Area.Code,
        Level = touched.Area.Level,
        Share = touched.Share,
        Amount = Math.Round(touched.Amount, 2),
        Slight = touched.IsSlight,
    };

    private static VertexList ToList(IReadOnlyList<Domain.Places.Vertex> part) => new() { Vertices = { part.Select(ToVertex) } };

    private static Protocol.V1.Vertex ToVertex(Domain.Places.Vertex vertex) => new() { Lat = vertex.Lat, Lon = vertex.Lon };
}
