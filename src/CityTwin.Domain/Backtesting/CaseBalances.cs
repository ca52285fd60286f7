namespace CityTwin.Domain.Backtesting;

/// <summary>Adds up cases of the period: all together, by kind, by lead.</summary>
internal sealed class CaseBalances
{
    private const string Whole = "all";

    private readonly BalanceSheet whole = new();
    private readonly BalanceSheet kinds = new();
    private readonly BalanceSheet organisations = new();

    /// <summary>All cases.</summary>
    public Balance Cases => whole.Rows.Select(row => row.Value).FirstOrDefault();

    /// <summary>One row for each kind that has a case or a change.</summary>
    public IReadOnlyList<KindOutcome> ByKind(IReadOnlyList<Change> changes)
    {
        var (balances, changed) = (kinds.Rows.ToDictionary(), changes.ToLookup(change => change.Kind));
        return [.. balances.Keys
            .Union(changed.Select(kind => kind.Key))
            .Order(StringComparer.Ordinal)
            .Select(kind => new KindOutcome(kind, balances.GetValueOrDefault(kind), ChangeCounts.Of(changed[kind])))];
    }

    /// <summary>One row for each organisation that leads a case.</summary>
    public IReadOnlyList<OrganisationOutcome> ByOrganisation() => [.. organisations.Rows.Select(row => new OrganisationOutcome(row.Key, row.Value))];

    /// <summary>Counts a case: as recorded, and under the other pack; null where it is not opened.</summary>
    public void Count(string kind, PastDecision? before, PastDecision? after)
    {
        whole.Count(before is null ? null : Whole, after is null ? null : Whole);
        kinds.Count(before is null ? null : kind, after is null ? null : kind);
        organisations.Count(Lead(before), Lead(after));
    }

    private static string? Lead(PastDecision? decision) => decision is null ? null : decision.Lead ?? BacktestResult.Nobody;
}
