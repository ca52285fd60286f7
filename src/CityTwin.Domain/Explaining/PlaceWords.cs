using System.Globalization;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Explaining;

/// <summary>Why here: areas, cell, coordinates, and how those came about.</summary>
internal static class PlaceWords
{
    public static IEnumerable<ExplainedDetail> Of(Moment m, Place place) => [Areas(m, place), Point(m, place), .. Accuracy(m, place), .. Converted(m, place), .. ExtentWords.Of(m, place), .. Asset(m, place), .. Overlays(m, place)];

    /// <summary>How degrees of another reference system became those of the city; nothing where nothing was converted.</summary>
    public static IEnumerable<ExplainedDetail> Converted(Moment m, Place place)
    {
        if (place.Original is not { } original)
        {
            yield break;
        }

        var metres = Metres(original.Lat, original.Lon, place.Lat, place.Lon).ToString("0", CultureInfo.InvariantCulture);
        yield return m.Because(
            ExplainedTopic.Place,
            zh => $"坐标换算：原始坐标 {Tongue.Point(original.Lat, original.Lon)}（{Tongue.System(original.Crs)}），按 {original.Method} 换算为 WGS84，移动 {metres} 米；原始坐标已保留。",
            en => $"converted: sent as {Tongue.Point(original.Lat, original.Lon)} ({Tongue.System(original.Crs)}), converted to WGS84 by {original.Method}, which moved it {metres} m; the original is kept.");
    }

    private static ExplainedDetail Areas(Moment m, Place place) => place.IsLocated
        ? m.Because(
            ExplainedTopic.Place,
            zh => $"所在：{string.Join(" › ", place.Areas.Select(zh.Area))}；单元网格 {place.Cell}。",
            en => $"where: {string.Join(" › ", place.Areas.Select(en.Area))}; unit grid cell {place.Cell}.")
        : m.Because(
            ExplainedTopic.Place,
            zh => $"位置不明：所给坐标是来源系统的默认点，只能定到{zh.Area(place.LowestArea)}，不进单元网格。",
            en => $"not located: the point is a default of its source, so only {en.Area(place.LowestArea)} is known and no grid cell.");

    private static ExplainedDetail Point(Moment m, Place place) => m.Because(
        ExplainedTopic.Place,
        zh => $"坐标：{Tongue.Point(place.Lat, place.Lon)}（WGS84，北纬、东经）。",
        en => $"point: {Tongue.Point(place.Lat, place.Lon)} (WGS84, north and east).");

    private static IEnumerable<ExplainedDetail> Asset(Moment m, Place place)
    {
        if (place.Asset is not { } id)
        {
            yield break;
        }

        var asset = m.Rules.FindAsset(id);
        yield return m.Because(
            ExplainedTopic.Place,
            zh => asset is null ? $"部件：{id}；现行部件库已无此部件。" : $"部件：{zh.Name(asset.Names, id)}（{id}），由{zh.Organisation(asset.Keeper)}养护。",
            en => asset is null ? $"on asset {id}, which the register no longer has." : $"on asset {en.Name(asset.Names, id)} ({id}), kept by {en.Organisation(asset.Keeper)}.");
    }

    private static IEnumerable<ExplainedDetail> Accuracy(Moment m, Place place) => place.Accuracy is not { } metres ? [] :
    [
        m.Because(
            ExplainedTopic.Place,
            zh => $"定位精度：{Tongue.Figure(metres)} 米（来源所报）。",
            en => $"accuracy: {Tongue.Figure(metres)} m, as its source says."),
    ];

    private static IEnumerable<ExplainedDetail> Overlays(Moment m, Place place) => place.Overlays.Count == 0 ? [] :
    [
        m.Because(
            ExplainedTopic.Place,
            zh => $"其他区划：{string.Join("、", place.Overlays.Select(overlay => Overlay(overlay, zh)))}。",
            en => $"other districts: {string.Join(", ", place.Overlays.Select(overlay => Overlay(overlay, en)))}."),
    ];

    private static string Overlay(string written, Tongue tongue) =>
        written.Split(':', 2) is [var id, var code] ? $"{tongue.Overlay(id)} {code}" : written;

    // Over some hundred metres the earth is flat.
    private static double Metres(double lat, double lon, double otherLat, double otherLon)
    {
        const double MetresInDegree = 111_195;
        var (north, east) = (otherLat - lat, (otherLon - lon) * Math.Cos(lat * Math.PI / 180));
        return Math.Sqrt((north * north) + (east * east)) * MetresInDegree;
    }
}
