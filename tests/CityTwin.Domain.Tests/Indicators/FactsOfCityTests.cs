using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>What only the cases together say.</summary>
public sealed class FactsOfCityTests
{
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    [Fact]
    public void A_merged_case_is_handled_and_closed_when_the_last_case_it_went_into_is()
    {
        var facts = Read(
            (1, [.. UpToHandling, new CaseEvent.Merged(2, "centre", Now)]),
            (2, [.. UpToHandling, new CaseEvent.Merged(3, "centre", Now)]),
            (3, [.. UpToHandling, Submitted, Inspected, Resolved with { At = Later }]));

        Assert.All(facts, one => Assert.Equal((Now, Later), (one.HandledAt, one.ClosedAt)));
    }

    [Fact]
    public void A_merged_case_is_open_work_while_the_other_is() =>
        Assert.Equal((null, null), Read((1, [.. UpToHandling, MergedInto7]), (7, UpToHandling))[0] is var one ? (one.HandledAt, one.ClosedAt) : default);

    [Fact]
    public void A_case_that_it_was_merged_into_and_that_is_nowhere_says_nothing() => Assert.Null(Read((1, [.. UpToHandling, MergedInto7]))[0].ClosedAt);

    [Fact]
    public void The_same_at_the_same_place_within_the_days_of_the_pack_has_come_back()
    {
        var again = Later.AddDays(TinyCity.Rules.Process.RecurrenceDays - 1);
        CaseEvent Again(DateTimeOffset at) => new CaseEvent.Reported(First with { ReportedAt = at }, TinyCity.InN1, "2026.1", null, at);

        Assert.Equal(again, Read((1, UpToResolved), (2, [Again(again)]))[0].RecurredAt);
        Assert.Null(Read((1, UpToResolved), (2, [Again(again.AddDays(1))]))[0].RecurredAt);
    }

    [Fact]
    public void What_is_known_is_known_as_of_the_latest_event() =>
        Assert.Equal(Later, City((1, [.. UpToResolved, Reopened with { At = Later }]), (2, [Reported])).AsOf);

    [Fact]
    public void A_case_that_ended_is_let_go_when_neither_its_events_nor_its_deadlines_reach_so_far()
    {
        var city = City((1, UpToResolved), (2, UpToHandling), (3, [Reported, Rejected]));

        Assert.Equal(0, city.LetGo(Now));
        Assert.Equal(1, city.LetGo(Now.AddHours(1)));
        Assert.Equal((true, true, false), (city.Holds(1), city.Holds(2), city.Holds(3)));
        Assert.Equal(1, city.LetGo(DueAt.AddTicks(1)));
        Assert.Equal((false, true), (city.Holds(1), city.Holds(2)));
    }

    [Fact]
    public void What_was_merged_stays_as_long_as_the_case_it_went_into_and_goes_with_it()
    {
        var city = City((1, [.. UpToHandling, new CaseEvent.Merged(2, "centre", Now)]), (2, UpToHandling));
        Assert.Equal(0, city.LetGo(DueAt.AddYears(1)));

        foreach (var happened in (CaseEvent[])[Submitted, Inspected, Resolved with { At = Later }])
        {
            city.With(2, happened);
        }

        Assert.Equal(2, city.LetGo(DueAt.AddYears(1)));
    }

    [Fact]
    public void A_case_at_rest_keeps_its_facts_and_goes_on_only_when_it_is_read_again()
    {
        var city = City((1, UpToResolved), (2, UpToHandling));
        var before = city.Linked();

        city.LayToRest(Now.AddTicks(1));

        Assert.Equal(before, city.Linked());
        Assert.Equal((false, true), (city.Holds(1), city.Holds(2)));
        Assert.Throws<ArgumentException>(() => city.With(1, Reopened));
        city.Again(1, UpToResolved);
        city.With(1, Reopened);
        Assert.True(city.Linked()[0].IsOpen);
    }

    private static IReadOnlyList<CaseFacts> Read(params (long Id, CaseEvent[] Events)[] cases) => City(cases).Linked();

    private static FactsOfCity City(params (long Id, CaseEvent[] Events)[] cases)
    {
        var city = new FactsOfCity(TinyCity.Rules);
        foreach (var (id, happened) in cases.SelectMany(one => one.Events.Select(happened => (one.Id, happened))))
        {
            city.With(id, happened);
        }

        return city;
    }
}
