namespace CityTwin.Domain.Indicators;

/// <summary>
/// At which level cases were solved. It is reported so that a city sees where the work is done. It is never a target: where going up is
/// counted against somebody, people hide cases (信访工作条例 art. 15 names an outcome to strive for, not a ban).
/// </summary>
public static class SolvedByLevel
{
    /// <summary>Id of the formula.</summary>
    public const string Formula = "solved.at_level";

    /// <summary>Of the cases that were closed in the period and are solved, how many the organisations of each level led.</summary>
    public static IReadOnlyDictionary<GroupKey, IReadOnlyList<LevelShare>> Of(IEnumerable<CaseFacts> cases, ReportingPeriod period, GroupBy by) => cases
        .Where(one => one.IsSolved && period.Holds(one.ClosedAt))
        .GroupBy(one => by.KeyOf(one, one.Organisation))
        .ToDictionary(group => group.Key, group => Shares([.. group]));

    private static IReadOnlyList<LevelShare> Shares(CaseFacts[] solved) =>
    [
        .. solved.GroupBy(one => one.Level)
            .OrderBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => new LevelShare(level.Key, new Indicator(Formula, level.Count(), solved.Length))),
    ];
}

/// <summary>The share of the solved cases that one level led.</summary>
/// <param name="Level">Id of the level; null when nobody led.</param>
/// <param name="Share">Solved there among solved.</param>
public sealed record LevelShare(string? Level, Indicator Share);
