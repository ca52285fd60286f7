namespace CityTwin.Domain.Situations;

/// <summary>How what is usual is learnt: a level a day, times a rhythm of the week, times a place's share, with what is rare leaning on what is common.</summary>
public sealed record BaselineRules
{
    /// <summary>The usual way.</summary>
    public static BaselineRules Usual { get; } = new();

    /// <summary>After this time a report counts half for how many come a day. Default 21 days; 3 days to a year.</summary>
    public TimeSpan LevelHalfLife { get; init; } = TimeSpan.FromDays(21);

    /// <summary>After this time a report counts half for where and at which hour of the week they come. Default 56 days; 7 days to 3 years.</summary>
    public TimeSpan PlaceHalfLife { get; init; } = TimeSpan.FromDays(56);

    /// <summary>A kind is believed to have come this often already in <see cref="PriorTime"/>, so that one never seen is not impossible. Default 0.5.</summary>
    public double PriorReports { get; init; } = 0.5;

    /// <summary>See <see cref="PriorReports"/>. Default 28 days.</summary>
    public TimeSpan PriorTime { get; init; } = TimeSpan.FromDays(28);

    /// <summary>With fewer reports than this a kind's rhythm of the week is more the city's than its own. Default 100.</summary>
    public double RhythmPrior { get; init; } = 100;

    /// <summary>With fewer reports than this a kind's places are more those of all reports than its own. Default 20.</summary>
    public double PlacePrior { get; init; } = 20;

    /// <summary>With fewer reports, or expected pairs of them, than this, how much a kind comes in clumps is more what all kinds do. Default 20.</summary>
    public double ClumpPrior { get; init; } = 20;

    /// <summary>So many reports of a situation teach in full how much they come in clumps; the n-th one then only this number's share of n. Default 10.</summary>
    public double FloodTeaches { get; init; } = 10;

    /// <summary>By how much counts vary beyond chance (as the square of a relative deviation) before anything is learnt. Default 0.2; 0 to 10.</summary>
    public double UsualSpread { get; init; } = 0.2;

    /// <summary>One report counts for clumps with at most this many times the pairs that clumps known so far explain, or 10: a flood does not become the usual at once. Default 3.</summary>
    public double ClumpCap { get; init; } = 3;
}
