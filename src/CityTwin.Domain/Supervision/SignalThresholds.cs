namespace CityTwin.Domain.Supervision;

/// <summary>
/// From when on a signal asks for a review. All of it is local policy and public. No law names these numbers: the defaults are rules of
/// this system (docs/figures.md). A share counts as too high only when the lower bound of its 95 % interval is, so that a few cases prove nothing.
/// </summary>
public sealed record SignalThresholds
{
    /// <summary>False closures among closings as resolved. Default 5 %.</summary>
    public double FalseClosureShare { get; init; } = 0.05;

    /// <summary>A closing is false when the same kind comes back to the same place within this time. Default 7 days.</summary>
    public TimeSpan FalseWhenBackWithin { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Evidence is from the place when it is at most this far away, or as far as its own accuracy. Default 50 metres.</summary>
    public double ProofMetres { get; init; } = 50;

    /// <summary>Closings without proof of one organisation in a period. Default 1: each is looked at.</summary>
    public int UnprovenClosings { get; init; } = 1;

    /// <summary>Returns of one case by one organisation that were refused. Default 2.</summary>
    public int RefusedReturns { get; init; } = 2;

    /// <summary>How much of a limit is its last moments. Default the last 2 %.</summary>
    public double LastPartOfLimit { get; init; } = 0.02;

    /// <summary>Results in the last moments among all results that have a limit. Default 10 %, five times what an even spread would give.</summary>
    public double BunchingShare { get; init; } = 0.10;

    /// <summary>As many results within <see cref="BulkWithin"/> are not yet too many. Default 20.</summary>
    public int BulkResults { get; init; } = 20;

    /// <summary>See <see cref="BulkResults"/>. Default 10 minutes.</summary>
    public TimeSpan BulkWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the same kind came back to the same place in a period. Default 2: the third case there asks for the cause.</summary>
    public int RecurrencesAtPlace { get; init; } = 2;

    /// <summary>Suspended cases among open ones. Default 20 %.</summary>
    public double SuspendedShare { get; init; } = 0.20;

    /// <summary>How long one suspension may last. Default 180 days; the longest that we found in a city's rules is a year.</summary>
    public TimeSpan SuspendedFor { get; init; } = TimeSpan.FromDays(180);

    /// <summary>Demands that are not counted for solving among closed cases. Default 10 %.</summary>
    public double ExcludedShare { get; init; } = 0.10;

    /// <summary>Late cases among those that had to be handled. Default 20 %.</summary>
    public double OverdueShare { get; init; } = 0.20;

    /// <summary>
    /// The odds of being handled on time in one community, against those elsewhere, when both are compared under the same load. Default 0.5:
    /// half of them. The whole 95 % interval must lie below.
    /// </summary>
    public double SelectiveOdds { get; init; } = 0.5;

    /// <summary>Cases that each side of a comparison must have. Default 30.</summary>
    public int CasesToCompare { get; init; } = 30;

    /// <summary>Cases of an organisation to which the same post gave more time. Default 20 %.</summary>
    public double WaivedShare { get; init; } = 0.20;

    /// <summary>Declared interests that one post set aside in a period. Default 1: each is looked at.</summary>
    public int RecusalsSetAside { get; init; } = 1;

    /// <summary>Whistles for a case of a street's area, as a multiple of what they are elsewhere. Default 2: above twice as many.</summary>
    public double WhistlesFrequent { get; init; } = 2;

    /// <summary>The same, below which they are too few. Default 0.5.</summary>
    public double WhistlesRare { get; init; } = 0.5;
}
