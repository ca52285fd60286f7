using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Tests.Redrawing;

/// <summary>The tiny city redrawn. Its four communities stand side by side: W1, W2 | E1, E2, each 0.01 degrees wide.</summary>
internal static class RedrawnTiny
{
    /// <summary>The city with other areas.</summary>
    public static CityPack Pack(Func<IReadOnlyList<AreaShape>, IReadOnlyList<AreaShape>> draw)
    {
        var (rules, areas) = (TinyCity.Pack.Rules, draw(TinyCity.Pack.Areas));
        return new CityPack(
            new CityRules(rules.City, [.. areas.Select(area => area.Area)], rules.Organisations, rules.Catalogue, rules.Calendar), areas, TinyCity.Pack.Overlays);
    }

    /// <summary>A community from one degree of longitude east to another, as high as the city.</summary>
    public static AreaShape Ward(string code, string district, double west, double east) =>
        new(new Area(code, "community", district, new Names(null, $"Area {code}")), TinyCity.Box(west, 40.00, east, 40.02));
}
