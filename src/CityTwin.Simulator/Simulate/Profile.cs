using System.Text.Json;

namespace CityTwin.Simulator.Simulate;

/// <summary>How the reports of a real city were spread, measured once and kept as a small file in <c>Profiles/</c>.</summary>
/// <param name="Name">What was measured, such as <c>boston-2011h2</c>.</param>
/// <param name="WeekdayHourShares">Share of each hour of a week, local time: 7 weekdays, Monday first, of 24 hours.</param>
/// <param name="PerDay">Reports a day.</param>
/// <param name="ChannelShares">Share of each channel.</param>
/// <param name="Space">How much falls on few places.</param>
/// <param name="Duplicates">How much repeats what is known.</param>
/// <param name="Surges">What storms did.</param>
/// <param name="Kinds">The kinds, most frequent first.</param>
/// <param name="Closing">How long cases take, of all kinds together.</param>
public sealed record Profile(
    string Name,
    IReadOnlyList<IReadOnlyList<double>> WeekdayHourShares,
    ProfileDays PerDay,
    IReadOnlyDictionary<string, double> ChannelShares,
    ProfileSpace Space,
    ProfileDuplicates Duplicates,
    IReadOnlyList<Surge> Surges,
    IReadOnlyList<ProfileKind> Kinds,
    ProfileClosing Closing)
{
    /// <summary>The profile that ships with the simulator.</summary>
    public const string Default = "boston-2011h2";

    private const double SecondsPerHour = 3600;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true };

    /// <summary>Reads a profile that ships with the simulator.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static Profile Load(string name = Default)
    {
        using var file = typeof(Profile).Assembly.GetManifestResourceStream($"Profiles/{name}.json")
            ?? throw new ArgumentException($"There is no profile {name}; {Default} ships with the simulator.", nameof(name));
        return JsonSerializer.Deserialize<Profile>(file, Json)!;
    }

    /// <summary>Reports a second at a local time, in a week of seven median days.</summary>
    public double RateAt(DateTime local) => 7 * PerDay.P50 * ShareAt(local) / SecondsPerHour;

    /// <summary>The share of a week's reports that comes in the hour of this local time.</summary>
    public double ShareAt(DateTime local) => WeekdayHourShares[((int)local.DayOfWeek + 6) % 7][local.Hour];
}

/// <summary>Reports a day.</summary>
/// <param name="P50">On the median day.</param>
public sealed record ProfileDays(double P50);

/// <summary>How much of all reports falls on the busiest grid cells.</summary>
/// <param name="TopTenthShare">Share on the busiest tenth, the hundredth included.</param>
/// <param name="TopHundredthShare">Share on the busiest hundredth.</param>
public sealed record ProfileSpace(double TopTenthShare, double TopHundredthShare);

/// <summary>How much repeats what is known.</summary>
/// <param name="NearbyRepeatShare">Share of reports with an earlier one of their kind near by, 0 to 1.</param>
public sealed record ProfileDuplicates(double NearbyRepeatShare);

/// <summary>A kind of the measured city.</summary>
/// <param name="Label">Its name there.</param>
/// <param name="Share">Its share of all reports.</param>
/// <param name="CloseHours">Hours from opening to closing at each of <see cref="ProfileClosing.Quantiles"/>.</param>
public sealed record ProfileKind(string Label, double Share, IReadOnlyList<double> CloseHours)
{
    /// <summary>Hours in which so many of a hundred were closed.</summary>
    /// <param name="percent">One of the quantiles.</param>
    /// <param name="closing">Says which they are.</param>
    public double HoursAt(double percent, ProfileClosing closing) => CloseHours[closing.Quantiles.ToList().IndexOf(percent)];
}

/// <summary>How long cases take.</summary>
/// <param name="Quantiles">Percent of the closed requests at which hours are given.</param>
public sealed record ProfileClosing(IReadOnlyList<double> Quantiles);

/// <summary>What a storm does to the reports of a city.</summary>
/// <param name="RatioByHour">How many times the usual rate comes, hour by hour.</param>
/// <param name="LeadingKindRank">Rank of the kind that it brings, 1 for the most frequent of all.</param>
/// <param name="LeadingKindShare">Share of that kind while the storm lasts, below 1.</param>
public sealed record Surge(IReadOnlyList<double> RatioByHour, int LeadingKindRank, double LeadingKindShare)
{
    /// <summary>The ratio at a moment of the storm, from 0 (begins) to 1 (is over).</summary>
    public double RatioAt(double moment) => RatioByHour[Math.Clamp((int)(moment * RatioByHour.Count), 0, RatioByHour.Count - 1)];
}
