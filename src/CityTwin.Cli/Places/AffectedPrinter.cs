using System.Globalization;
using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.Cli.Places;

/// <summary>Shows whom a place concerns: a line an area, the largest share of a level first.</summary>
internal static class AffectedPrinter
{
    public static void Show(AffectedResponse answer, IReadOnlyDictionary<string, string> names, bool asJson)
    {
        if (asJson)
        {
            Screen.Line(JsonFormatter.Default.Format(answer));
            return;
        }

        var unit = answer.LengthMetres > 0 ? " m" : answer.AreaSquareMetres > 0 ? " m²" : string.Empty;
        foreach (var touched in answer.Areas)
        {
            Line(touched.Level, touched.Code, names.GetValueOrDefault(touched.Code), $"{Share(touched.Share)}{Amount(touched.Amount, unit)}");
        }

        foreach (var touched in answer.Overlays)
        {
            var parts = touched.Overlay.Split(':', 2);
            Line(parts[0], parts[^1], null, $"{Share(touched.Share)}{Amount(touched.Amount, unit)}");
        }

        foreach (var near in answer.Near)
        {
            Line(near.Level, near.Code, names.GetValueOrDefault(near.Code), string.Create(CultureInfo.InvariantCulture, $"not touched, {near.Metres:N0} m away"));
        }

        foreach (var asset in answer.Assets)
        {
            var name = asset.Names.En.Length > 0 ? asset.Names.En : asset.Names.Zh;
            Line("asset", asset.Id, name, string.Create(CultureInfo.InvariantCulture, $"kept by {asset.Keeper}, {asset.Metres:N0} m away"));
        }

        if (answer.ShareOutside > 0)
        {
            Line("outside", "", null, Share(answer.ShareOutside));
        }

        Line("above all", answer.CommonAncestor, names.GetValueOrDefault(answer.CommonAncestor), "");
    }

    private static void Line(string level, string code, string? name, string figures) =>
        Screen.Line($"{level,-14} {code,-14} {name,-28} {figures}".TrimEnd());

    private static string Share(double share) => share is > 0 and < 0.001
        ? "below 0.1 %"
        : string.Create(CultureInfo.InvariantCulture, $"{share * 100,5:0.0} %");

    private static string Amount(double amount, string unit) =>
        unit.Length == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"  {amount,12:N0}{unit}");
}
