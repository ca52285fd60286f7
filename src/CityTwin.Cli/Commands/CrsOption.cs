using System.CommandLine;
using CityTwin.Domain.Places;

namespace CityTwin.Cli.Commands;

/// <summary>The option that says of which reference system degrees are.</summary>
internal static class CrsOption
{
    private static readonly Dictionary<string, Crs> Systems = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wgs84"] = Crs.Wgs84,
        ["cgcs2000"] = Crs.Cgcs2000,
        ["gcj02"] = Crs.Gcj02,
        ["bd09"] = Crs.Bd09,
    };

    /// <summary>A new option.</summary>
    public static Option<string> Create()
    {
        var crs = new Option<string>("--crs") { Description = "The reference system of the degrees.", DefaultValueFactory = _ => "wgs84" };
        crs.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. Systems.Keys]);
        return crs;
    }

    /// <summary>The system of that name.</summary>
    public static Crs Read(string name) => Systems[name];
}
