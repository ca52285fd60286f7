namespace CityTwin.Domain.Indicators;

/// <summary>
/// The indicators of a period by group. A group has all formulas, also those with nothing to count. Sheets add up: over parts of the
/// cases, and over periods that follow each other. Immutable.
/// </summary>
public sealed class IndicatorSheet
{
    private static readonly Dictionary<string, int> Positions = Formulas.All.Index().ToDictionary(formula => formula.Item.Id, formula => formula.Index);

    private readonly Dictionary<GroupKey, IReadOnlyList<Indicator>> groups;

    private IndicatorSheet(Dictionary<GroupKey, IReadOnlyList<Indicator>> groups) => this.groups = groups;

    /// <summary>The groups in which anything was counted, each with all formulas in the order of <see cref="Formulas.All"/>.</summary>
    public IReadOnlyDictionary<GroupKey, IReadOnlyList<Indicator>> Groups => groups;

    /// <summary>The indicator of this formula for a group; nothing of nothing when the group has no cases.</summary>
    public Indicator this[string formula, GroupKey? group = null] => groups.TryGetValue(group ?? GroupKey.Whole, out var indicators)
        ? indicators[Positions[formula]]
        : new Indicator(Formulas.All[Positions[formula]].Id, 0, 0);

    /// <summary>Counts these cases.</summary>
    public static IndicatorSheet Of(IEnumerable<CaseFacts> cases, ReportingPeriod period, GroupBy by)
    {
        var counts = new Dictionary<GroupKey, (long Numerator, long Denominator)[]>();
        foreach (var one in cases)
        {
            foreach (var (number, formula) in Formulas.All.Index())
            {
                foreach (var share in formula.Shares(one, period))
                {
                    var key = by.KeyOf(one, share.Organisation);
                    if (!counts.TryGetValue(key, out var group))
                    {
                        counts[key] = group = new (long, long)[Formulas.All.Count];
                    }

                    group[number].Numerator += share.Counts ? 1 : 0;
                    group[number].Denominator++;
                }
            }
        }

        return new IndicatorSheet(counts.ToDictionary(group => group.Key, group => Indicators(group.Value)));
    }

    /// <summary>The sheet of both: of other cases, or of the period that follows.</summary>
    public IndicatorSheet Plus(IndicatorSheet other) => new(groups.Keys.Union(other.groups.Keys).ToDictionary(
        key => key,
        key => Indicators(Formulas.All.Select(formula => (
            this[formula.Id, key].Numerator + other[formula.Id, key].Numerator,
            this[formula.Id, key].Denominator + other[formula.Id, key].Denominator)))));

    private static IReadOnlyList<Indicator> Indicators(IEnumerable<(long Numerator, long Denominator)> counts) =>
        [.. Formulas.All.Zip(counts, (formula, count) => new Indicator(formula.Id, count.Numerator, count.Denominator))];
}
