namespace CityTwin.Domain.Situations;

/// <summary>When several kinds of trouble rising in one community ask for a joint review 碰头叠加 (domain reference §3.4).</summary>
public sealed record ReviewRules
{
    /// <summary>The usual rules.</summary>
    public static ReviewRules Usual { get; } = new();

    /// <summary>How many families must rise. Default 3; 2 to 20.</summary>
    public int Families { get; init; } = 3;

    /// <summary>Within which time, and over which time reports are counted. Default 14 days; 1 to 90.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromDays(14);

    /// <summary>A family rises when what is usual would bring as many reports with less than this chance. Default 0.001; above 0 to 0.1.</summary>
    public double Chance { get; init; } = 0.001;

    /// <summary>With fewer reports a family does not rise. Default 4; 2 to 1,000.</summary>
    public int LeastReports { get; init; } = 4;

    /// <summary>How long it only learns before it proposes anything, counted from the first report. Default 42 days: four weeks of learning behind one period.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromDays(42);

    /// <summary>After this time a report counts half for what is usual. Default 56 days.</summary>
    public TimeSpan HalfLife { get; init; } = TimeSpan.FromDays(56);

    /// <summary>With fewer reports than this a family's communities are more those of all reports than its own. Default 20.</summary>
    public double PlacePrior { get; init; } = 20;

    /// <summary>By how much counts of a fortnight vary beyond chance (as the square of a relative deviation). Default 0.2.</summary>
    public double Spread { get; init; } = 0.2;

    /// <summary>Reports that are held at most; beyond it the oldest are let go early. Default 200,000.</summary>
    public int MostReportsHeld { get; init; } = 200_000;
}
