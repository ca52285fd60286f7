using CityTwin.Domain.Burden;
using CsCheck;

namespace CityTwin.Domain.Tests.Burden;

public sealed class DemandCounterTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly IsoWeek Week = new(2026, 10);

    [Theory]
    [InlineData("2026-03-02", "2026-W10")]
    [InlineData("2026-03-08", "2026-W10")]
    [InlineData("2026-03-09", "2026-W11")]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    public void Weeks_are_those_of_iso(string date, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void The_hammer_index_is_the_cost_of_all_demands_and_says_by_whom()
    {
        var counter = Counted(Demand("1", "civil", 30), Demand("2", "civil", 45), Demand("3", "fire", 20), Demand("4", "fire", 60, day: 7), Demand("5", "fire", 60, at: "n2"));

        Assert.Equal(95, counter.HammerIndex("n1", Week));
        Assert.Equal(60, counter.HammerIndex("n2", Week));
        Assert.Equal(0, counter.HammerIndex("n3", Week));
        Assert.Equal([("civil", new SenderLoad(2, 75)), ("fire", new SenderLoad(1, 20))], counter.BySender("n1", Week).Select(sender => (sender.Key, sender.Value)));
    }

    [Fact]
    public void A_demand_that_is_told_twice_is_counted_once() =>
        Assert.Equal(30, Counted(Demand("1", "civil", 30), Demand("1", "civil", 30)).HammerIndex("n1", Week));

    [Theory]
    [InlineData("civil", 25, false)]
    [InlineData("civil", 26, true)]
    [InlineData("fire", 60, false)]
    [InlineData("fire", 61, true)]
    public void A_sender_beyond_its_budget_needs_consent(string sender, int minutes, bool needsConsent)
    {
        var budgets = new SenderBudgets(usual: 60, new Dictionary<string, long> { ["civil"] = 100 });

        var answer = Counted(Demand("1", "civil", 75)).Ask(Demand("2", sender, minutes), budgets);

        Assert.Equal(needsConsent, answer.NeedsConsent);
        Assert.Equal(sender == "civil" ? (75, 100) : (0, 60), (answer.UsedMinutes, answer.BudgetMinutes!.Value));
    }

    [Fact]
    public void A_budget_is_for_one_community_and_one_week()
    {
        var counter = Counted(Demand("1", "civil", 60));
        var budgets = new SenderBudgets(60, new Dictionary<string, long>());

        Assert.True(counter.Ask(Demand("2", "civil", 1), budgets).NeedsConsent);
        Assert.False(counter.Ask(Demand("2", "civil", 1, at: "n2"), budgets).NeedsConsent);
        Assert.False(counter.Ask(Demand("2", "civil", 1, day: 7), budgets).NeedsConsent);
    }

    [Fact]
    public void Without_a_budget_nobody_needs_consent() =>
        Assert.False(DemandCounter.Empty.Ask(Demand("1", "civil", 100_000), new SenderBudgets(null, new Dictionary<string, long>())).NeedsConsent);

    [Fact]
    public void Counting_changes_no_earlier_counter()
    {
        var before = Counted(Demand("1", "civil", 30));
        before.With(Demand("2", "civil", 30));

        Assert.Equal(30, before.HammerIndex("n1", Week));
    }

    [Fact]
    public void The_index_is_the_sum_over_senders_and_over_demands() => Gen.Select(Gen.Int[1, 30], Gen.Int[0, 2], Gen.Int[0, 20], Gen.Int[0, 90])
        .Select((id, sender, day, minutes) => Demand($"{id}", $"sender {sender}", minutes, day)).Array[0, 40].Sample(demands =>
    {
        var counter = Counted(demands);
        var once = demands.DistinctBy(demand => demand.Id).ToList();
        foreach (var week in once.Select(demand => demand.Week).Distinct())
        {
            Assert.Equal(once.Where(demand => demand.Week == week).Sum(demand => (long)demand.CostMinutes), counter.HammerIndex("n1", week));
            Assert.Equal(once.Count(demand => demand.Week == week), counter.BySender("n1", week).Values.Sum(load => load.Demands));
        }
    });

    private static DemandCounter Counted(params CommunityDemand[] demands) => demands.Aggregate(DemandCounter.Empty, (counter, demand) => counter.With(demand));

    private static CommunityDemand Demand(string id, string sender, int minutes, int day = 0, string at = "n1") => new(id, at, sender, Monday.AddDays(day), minutes);
}
