using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>What a city reports of a day or a month, from what is known at one position of the journal: nothing in it is typed in.</summary>
/// <param name="Period">The period; it ends with the latest event when it was not over yet.</param>
/// <param name="IsOver">Whether it was over.</param>
/// <param name="City">The figures of the city.</param>
/// <param name="Areas">The figures of each area right below it, in the order of the pack; last, where there is any, what lies in none of them.</param>
/// <param name="Kinds">The kinds of which most was opened, the most first, at most <see cref="MostKinds"/>.</param>
/// <param name="SolvedAt">At which levels it was solved what was closed in the period.</param>
/// <param name="Latest">What was late longest at the end, at most <see cref="MostLate"/>.</param>
public sealed record PeriodReport(
    ReportingPeriod Period, bool IsOver, PeriodCounts City, IReadOnlyList<AreaCounts> Areas, IReadOnlyList<KindCounts> Kinds, IReadOnlyList<LevelShare> SolvedAt,
    IReadOnlyList<CaseFacts> Latest)
{
    /// <summary>Most kinds that are told apart.</summary>
    public const int MostKinds = 10;

    /// <summary>Most late cases that are named.</summary>
    public const int MostLate = 10;

    /// <summary>Counts a period.</summary>
    public static PeriodReport Of(CityFacts facts, ReportingPeriod asked, CityRules rules)
    {
        var (period, firstTier) = (asked.EndingWith(facts.AsOf), rules.City.Levels[^1].Id);
        var below = rules.ChildrenOf(rules.Whole.Code).Select(area => area.Code).ToList();
        var byArea = facts.Cases.ToLookup(one => one.Areas.Count > 1 && below.Contains(one.Areas[1]) ? one.Areas[1] : null);
        PeriodCounts Count(IEnumerable<CaseFacts> cases) => PeriodCounts.Of([.. cases], period, firstTier);

        return new PeriodReport(
            period,
            asked.To <= facts.AsOf,
            Count(facts.Cases),
            [.. below.Select(area => (string?)area).Append(null).Where(area => area is not null || byArea[area].Any()).Select(area => new AreaCounts(area, Count(byArea[area])))],
            [
                .. facts.Cases.GroupBy(one => one.Kind).Select(kind => new KindCounts(kind.Key, Count(kind))).Where(kind => kind.Counts.Opened > 0)
                    .OrderByDescending(kind => kind.Counts.Opened).ThenBy(kind => kind.Kind, StringComparer.Ordinal).Take(MostKinds),
            ],
            SolvedByLevel.Of(facts.Cases, period, GroupBy.Nothing).GetValueOrDefault(GroupKey.Whole, []),
            [.. facts.Cases.Where(one => one.WasOverdueAt(period.To)).OrderBy(one => one.DueAt).ThenBy(one => one.Id, StringComparer.Ordinal).Take(MostLate)]);
    }
}

/// <summary>The figures of an area.</summary>
/// <param name="Area">Its code; null for what lies in no area right below the city.</param>
/// <param name="Counts">The figures.</param>
public sealed record AreaCounts(string? Area, PeriodCounts Counts);

/// <summary>The figures of a kind.</summary>
/// <param name="Kind">Its written key.</param>
/// <param name="Counts">The figures.</param>
public sealed record KindCounts(string Kind, PeriodCounts Counts);
