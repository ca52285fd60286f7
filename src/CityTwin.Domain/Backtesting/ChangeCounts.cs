namespace CityTwin.Domain.Backtesting;

/// <summary>How much another pack would have decided differently, by class.</summary>
/// <param name="Lead">Cases with another lead.</param>
/// <param name="Due">Cases with another due time.</param>
/// <param name="Merge">Reports that belong to another case.</param>
/// <param name="KindGone">Reports whose kind the pack no longer has.</param>
public sealed record ChangeCounts(int Lead, int Due, int Merge, int KindGone)
{
    /// <summary>Nothing.</summary>
    public static ChangeCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>All classes together.</summary>
    public int All => Lead + Due + Merge + KindGone;

    /// <summary>Counts changes.</summary>
    public static ChangeCounts Of(IEnumerable<Change> changes) => changes.Aggregate(None, (counts, change) => change switch
    {
        Change.Lead => counts with { Lead = counts.Lead + 1 },
        Change.Due => counts with { Due = counts.Due + 1 },
        Change.Merge => counts with { Merge = counts.Merge + 1 },
        _ => counts with { KindGone = counts.KindGone + 1 },
    });
}
