namespace CityTwin.Domain.Situations;

/// <summary>When something is a situation. All of it is local policy; the defaults are this system's own, with their reasons in docs/situations.md.</summary>
public sealed record SituationRules
{
    /// <summary>The rules of a city that sets none.</summary>
    public static SituationRules Usual { get; } = new();

    /// <summary>How many situations a month chance alone may raise in the whole city, as an upper bound. Default 1; 0.000001 to 100.</summary>
    public double FalseAlarmsAMonth { get; init; } = 1;

    /// <summary>How long it only learns before it raises anything. Default 28 days; 7 days to a year.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromDays(28);

    /// <summary>Fewer reports are never a situation. Default 5; 2 to 1,000.</summary>
    public int LeastReports { get; init; } = 5;

    /// <summary>Less than this many times what is expected is never a situation. Default 2; 1 to 100.</summary>
    public double LeastRatio { get; init; } = 2;

    /// <summary>Edges of the squares in which reports are counted, ascending; the whole city is always looked at too. Default 500 m to 8 km; 1 to 8 edges of 100 m to 64 km.</summary>
    public IReadOnlyList<double> SquareMetres { get; init; } = [500, 1000, 2000, 4000, 8000];

    /// <summary>Times over which reports are counted, ascending. Default 20 minutes, 1, 3, 6 and 24 hours; 1 to 8 of 1 minute to 7 days.</summary>
    public IReadOnlyList<TimeSpan> Windows { get; init; } =
        [TimeSpan.FromMinutes(20), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    /// <summary>How reports are expected.</summary>
    public BaselineRules Baseline { get; init; } = BaselineRules.Usual;

    /// <summary>Which reports were entered in bulk.</summary>
    public BulkRules Bulk { get; init; } = BulkRules.Usual;

    /// <summary>A situation ends when nothing was above the usual for this long. Default 3 hours; 5 minutes to 7 days.</summary>
    public TimeSpan EndsAfter { get; init; } = TimeSpan.FromHours(3);

    /// <summary>Whether it is still above the usual is asked of windows up to this length, or of the one that raised it. Default 3 hours.</summary>
    public TimeSpan KeepsWithin { get; init; } = TimeSpan.FromHours(3);

    /// <summary>It is above the usual while chance would bring as many in less than this share of windows. Default 0.01; above 0 to 0.5.</summary>
    public double KeepsBelow { get; init; } = 0.01;

    /// <summary>With fewer reports than this a window is not above the usual. Default 3; 1 to 1,000.</summary>
    public int LeastToKeep { get; init; } = 3;

    /// <summary>It has grown when it holds this many times what was told last. Default 1.5; above 1 to 10.</summary>
    public double GrowthStep { get; init; } = 1.5;

    /// <summary>It has shrunk when it holds less than this share of what was told last. Default 0.5; above 0, below 1.</summary>
    public double ShrinkShare { get; init; } = 0.5;

    /// <summary>Different families join one situation only when their squares differ by at most this many levels. Default 2.</summary>
    public int LevelsApart { get; init; } = 2;

    /// <summary>How often open situations are looked at without a new report. Default 5 minutes; 1 minute to 1 hour.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A report that is older than the newest by more than this is not looked at: late deliveries are no burst. Default 1 hour.</summary>
    public TimeSpan LateAtMost { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Limits of memory.</summary>
    public SituationLimits Limits { get; init; } = SituationLimits.Usual;
}
