using System.Globalization;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Explaining;

/// <summary>How far a place reaches, and which communities it touches by how much.</summary>
internal static class ExtentWords
{
    public static IEnumerable<ExplainedDetail> Of(Moment m, Place place)
    {
        if (place.Extent is not { } extent)
        {
            yield break;
        }

        var corners = extent.Parts.Sum(part => part.Count);
        yield return m.Because(
            ExplainedTopic.Place,
            zh => $"范围：{Kind(extent.Kind, zh)}（{corners} 个点）{(extent.Method is { } method ? $"，按 {method} 换算为 WGS84" : string.Empty)}；涉及{Shares(place, zh)}。",
            en => $"extent: {Kind(extent.Kind, en)} of {corners} points{(extent.Method is { } method ? $", converted to WGS84 by {method}" : string.Empty)}; it touches {Shares(place, en)}.");
    }

    private static string Kind(ExtentKind kind, Tongue tongue) => kind switch
    {
        ExtentKind.Point => tongue.Either("点", "a point"),
        ExtentKind.Line => tongue.Either("线", "a line"),
        _ => tongue.Either("面", "a polygon"),
    };

    private static string Shares(Place place, Tongue tongue)
    {
        var shares = place.Shares ?? [];
        var outside = 1 - shares.Sum(touched => touched.Share);
        var words = shares.Select(touched => $"{tongue.Area(touched.Area)} {Percent(touched.Share)}");
        return string.Join(
            tongue.Either("、", ", "),
            outside > 1e-6 ? words.Append($"{tongue.Either("无社区管辖处", "no community")} {Percent(outside)}") : words);
    }

    private static string Percent(double share) =>
        share < 0.001 ? "< 0.1 %" : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0} %");
}
