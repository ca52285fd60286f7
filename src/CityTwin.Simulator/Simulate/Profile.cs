using System.Text.Json;

namespace CityTwin.Simulator.Simulate;

/// <summary>How the reports of a real city were spread, measured once and kept as a small file.</summary>
/// <param name="Name">What was measured, such as <c>boston-2011h2</c>.</param>
/// <param name="IncidentsPerDay">Reports on an average day.</param>
/// <param name="HourShare">Share of each hour of the day, local time; 24 numbers.</param>
/// <param name="WeekdayShare">Share of each weekday, Monday first; 7 numbers.</param>
/// <param name="KindRankShare">Share of the most frequent kind, the second, and so on.</param>
/// <param name="ChannelShare">Share of each channel.</param>
/// <param name="HotSpots">How much falls on few places.</param>
/// <param name="DuplicateShare">Share of reports about something already reported, 0 to 1.</param>
/// <param name="Surge">What a storm does.</param>
public sealed record Profile(
    string Name,
    double IncidentsPerDay,
    IReadOnlyList<double> HourShare,
    IReadOnlyList<double> WeekdayShare,
    IReadOnlyList<double> KindRankShare,
    IReadOnlyDictionary<string, double> ChannelShare,
    Concentration HotSpots,
    double DuplicateShare,
    Surge Surge)
{
    /// <summary>The profile that ships with the simulator.</summary>
    public const string Default = "boston-2011h2";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a profile that ships with the simulator.</summary>
    public static Profile Load(string name = Default)
    {
        using var file = typeof(Profile).Assembly.GetManifestResourceStream($"Profiles/{name}.json")
            ?? throw new ArgumentException($"There is no profile {name}; the one that ships is {Default}.", nameof(name));
        return JsonSerializer.Deserialize<Profile>(file, Json)!;
    }

    /// <summary>Reports a second at a local time, such that an average week has its 7 × <see cref="IncidentsPerDay"/>.</summary>
    public double RateAt(DateTime local) =>
        IncidentsPerDay / TimeSpan.SecondsPerDay
        * HourShare[local.Hour] * HourShare.Count
        * WeekdayShare[((int)local.DayOfWeek + 6) % 7] * WeekdayShare.Count;
}

/// <summary>How much of all reports falls on the busiest grid cells.</summary>
/// <param name="Top1Percent">Share on the busiest hundredth of the cells.</param>
/// <param name="Top10Percent">Share on the busiest tenth, the hundredth included.</param>
public sealed record Concentration(double Top1Percent, double Top10Percent);

/// <summary>What a storm does to the reports of a city.</summary>
/// <param name="HourMultipliers">How many times the usual rate comes in each hour of the storm.</param>
/// <param name="KindWords">Words in the English names of the kinds that a storm brings.</param>
/// <param name="KindShare">Share of these kinds while it lasts.</param>
public sealed record Surge(IReadOnlyList<double> HourMultipliers, IReadOnlyList<string> KindWords, double KindShare)
{
    /// <summary>The multiplier at a moment of the storm, 0 (begins) to 1 (is over).</summary>
    public double MultiplierAt(double moment) =>
        HourMultipliers[Math.Clamp((int)(moment * HourMultipliers.Count), 0, HourMultipliers.Count - 1)];
}
