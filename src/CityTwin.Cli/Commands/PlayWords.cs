using System.Globalization;
using CityTwin.Simulator.Playing;

namespace CityTwin.Cli.Commands;

/// <summary>Reads who plays along, and says in a few words how far they are.</summary>
internal static class PlayWords
{
    private static readonly Dictionary<string, PlayRoles> Roles = new()
    {
        ["departments"] = PlayRoles.Departments,
        ["communities"] = PlayRoles.Communities,
        ["inspectors"] = PlayRoles.Inspectors,
        ["reporters"] = PlayRoles.Callbacks,
        ["all"] = PlayRoles.All,
    };

    private static readonly Dictionary<char, TimeSpan> Units = new()
    {
        ['s'] = TimeSpan.FromSeconds(1), ['m'] = TimeSpan.FromMinutes(1), ['h'] = TimeSpan.FromHours(1), ['d'] = TimeSpan.FromDays(1),
    };

    /// <summary>What the command line says; null options when nobody plays.</summary>
    public static bool TryRead(string? roles, string? duration, int seed, out PlayOptions? options, out string complaint)
    {
        options = null;
        complaint = string.Empty;
        if (roles is null)
        {
            complaint = duration is null ? string.Empty : "--play-for needs --play.";
            return duration is null;
        }

        var chosen = roles.Split(',', StringSplitOptions.TrimEntries).Select(word => Roles.GetValueOrDefault(word)).ToList();
        var length = duration is null ? null : DurationOf(duration);
        complaint =
            chosen.Contains(PlayRoles.None) ? $"--play is one or more of {string.Join(", ", Roles.Keys)}, apart by commas."
            : duration is not null && length is null ? "--play-for is a number above 0 with s, m, h or d, such as 12h."
            : string.Empty;
        options = new PlayOptions { Roles = chosen.Aggregate(PlayRoles.None, (all, one) => all | one), Seed = seed, Duration = length };
        return complaint.Length == 0;
    }

    /// <summary>How far they are; empty when nobody plays.</summary>
    public static string Of(CityPlay? playing)
    {
        if (playing?.Report() is not { } report)
        {
            return string.Empty;
        }

        long Sum(string what) => report.Done.Values.Sum(role => role.GetValueOrDefault(what));
        return string.Create(
            CultureInfo.InvariantCulture, $", {Sum("taken_up"):N0} taken up, {Sum("finished"):N0} finished, {Sum("closed"):N0} closed");
    }

    private static TimeSpan? DurationOf(string text) =>
        text.Length > 1 && Units.TryGetValue(text[^1], out var unit)
        && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount is > 0 and < 100_000
            ? unit * amount
            : null;
}
