using System.Collections.Immutable;

namespace CityTwin.Domain.Burden;

/// <summary>
/// 千把锤: how much is asked of each community in each week, and by whom. It counts what senders do, so that it can be shown back to them;
/// it says nothing about how the community works. Immutable.
/// </summary>
public sealed class DemandCounter
{
    private readonly ImmutableHashSet<string> counted;
    private readonly ImmutableDictionary<(string Community, IsoWeek Week), ImmutableSortedDictionary<string, SenderLoad>> weeks;

    private DemandCounter(
        ImmutableHashSet<string> counted, ImmutableDictionary<(string Community, IsoWeek Week), ImmutableSortedDictionary<string, SenderLoad>> weeks) =>
        (this.counted, this.weeks) = (counted, weeks);

    /// <summary>Nothing asked of anybody yet.</summary>
    public static DemandCounter Empty { get; } = new(
        ImmutableHashSet<string>.Empty, ImmutableDictionary<(string Community, IsoWeek Week), ImmutableSortedDictionary<string, SenderLoad>>.Empty);

    /// <summary>The counter with this demand; the same counter when it was counted before.</summary>
    public DemandCounter With(CommunityDemand demand)
    {
        if (counted.Contains(demand.Id))
        {
            return this;
        }

        var senders = weeks.GetValueOrDefault((demand.Community, demand.Week), ImmutableSortedDictionary.Create<string, SenderLoad>(StringComparer.Ordinal));
        var load = senders.GetValueOrDefault(demand.Sender).With(demand);
        return new DemandCounter(counted.Add(demand.Id), weeks.SetItem((demand.Community, demand.Week), senders.SetItem(demand.Sender, load)));
    }

    /// <summary>What each sender asked of a community in a week, by the sender's id.</summary>
    public IReadOnlyDictionary<string, SenderLoad> BySender(string community, IsoWeek week) =>
        weeks.GetValueOrDefault((community, week), ImmutableSortedDictionary<string, SenderLoad>.Empty);

    /// <summary>The hammer index of a community and week: minutes of all demands together.</summary>
    public long HammerIndex(string community, IsoWeek week) => BySender(community, week).Values.Sum(load => load.Minutes);

    /// <summary>How a demand that was not counted yet stands to its sender's budget.</summary>
    public BudgetAnswer Ask(CommunityDemand demand, SenderBudgets budgets)
    {
        var used = BySender(demand.Community, demand.Week).GetValueOrDefault(demand.Sender).Minutes;
        return new BudgetAnswer(used, demand.CostMinutes, budgets.MinutesPerWeek(demand.Sender));
    }
}
