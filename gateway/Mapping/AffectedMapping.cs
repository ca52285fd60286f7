using CityTwin.Domain.Places;
using CityTwin.Spatial;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Whom a place concerns, as the protocol says it.</summary>
internal static class AffectedMapping
{
    public static Proto.AffectedResponse ToProto(this Affected affected) => new()
    {
        Areas = { affected.Areas.Select(ToProto) },
        Near = { affected.Near.Select(ToProto) },
        Overlays = { affected.Overlays.Select(ToProto) },
        CommonAncestor = affected.CommonAncestor,
        LengthMetres = affected.Kind is ExtentKind.Line ? Amount(affected.Amount) : 0,
        AreaSquareMetres = affected.Kind is ExtentKind.Polygon ? Amount(affected.Amount) : 0,
        ShareOutside = affected.OutsideShare,
        Assets = { affected.Assets.Select(ToAsset) },
        AssetsLeftOut = affected.AssetsLeftOut,
    };

    private static Proto.AffectedAsset ToAsset(NearAsset near) => new()
    {
        Id = near.Asset.Id,
        Kind = near.Asset.Kind.ToString(),
        Names = near.Asset.Names.ToProto(),
        Owner = near.Asset.Owner ?? string.Empty,
        Keeper = near.Asset.Keeper,
        Metres = Math.Round(near.Metres, 2),
    };

    public static Proto.BorderEdge ToProto(this EdgeAnswer edge) => new()
    {
        Candidates = { edge.Candidates.Select(ToProto) },
        CommonAncestor = edge.CommonAncestor,
        Key = edge.Key,
    };

    private static Proto.AffectedArea ToProto(AffectedArea touched) => new()
    {
        Code = touched.Area.Code,
        Level = touched.Area.Level,
        Share = touched.Share,
        Amount = Amount(touched.Amount),
        Slight = touched.IsSlight,
    };

    private static Proto.NearArea ToProto(NearArea near) => new() { Code = near.Area.Code, Level = near.Area.Level, Metres = Math.Round(near.Metres, 2) };

    private static Proto.AffectedOverlay ToProto(AffectedOverlay touched) =>
        new() { Overlay = touched.Overlay, Share = touched.Share, Amount = Amount(touched.Amount) };

    // Corners stand on a grid of a centimetre; more digits would only pretend.
    private static double Amount(double amount) => Math.Round(amount, 2);
}
