using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Backtesting.Retold;

namespace CityTwin.Domain.Tests.Backtesting;

public sealed class BacktestTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Under_the_same_rules_nothing_differs()
    {
        var result = Under(TinyCity.Rules, Opened(1), Joined(1, 2, x: 20), Opened(3, x: 100), new PastFact.Ended(1), Opened(4, x: 5));

        Assert.Empty(result.Changes);
        Assert.Equal((4, new Balance(3, 3, 0, 0)), (result.Reports, result.Cases));
    }

    [Fact]
    public void Another_lead_says_who_it_was_who_it_is_and_why()
    {
        var result = Under(With(kind => kind with { Leads = [new("district", "office"), new("city", "roads")] }), Opened(1), Opened(2, 500, "S1", "roads"));

        var change = Assert.IsType<Change.Lead>(Assert.Single(result.Changes));
        Assert.Equal((1L, "n1-committee", "n-office"), (change.CaseId, change.Was, change.Now));
        Assert.Equal("district: n-office is office for N", Assert.Single(change.Because));
        Assert.Equal(
            [new("n-office", new(0, 1, 1, 0)), new("n1-committee", new(1, 0, 0, 1)), new("roads", new(1, 1, 0, 0))],
            result.Organisations);
    }

    [Fact]
    public void A_case_that_nobody_would_lead_says_whom_the_tiers_were_asked_for()
    {
        var result = Under(With(kind => kind with { Leads = [new("community", "committee")] }), Opened(1, 0, "S1", "roads"));

        var change = Assert.IsType<Change.Lead>(Assert.Single(result.Changes));
        Assert.Null(change.Now);
        Assert.Contains("community: S1 has no committee", change.Because);
        Assert.Equal(new Balance(0, 1, 1, 0), Assert.Single(result.Organisations, row => row.Organisation == BacktestResult.Nobody).Cases);
    }

    [Fact]
    public void Another_limit_moves_the_due_time()
    {
        var result = Under(With(kind => kind with { Limit = new HandlingLimit(3, LimitUnit.UrgentHours) }), Opened(1));

        Assert.Equal([new Change.Due(1, TinyCity.Pothole, PotholeDue, Morning.AddHours(3))], result.Changes);
    }

    [Fact]
    public void A_kind_that_is_gone_is_a_class_of_its_own()
    {
        var result = Under(With(_ => null), Opened(1), Joined(1, 2));

        Assert.Equal(new ChangeCounts(0, 0, 0, 2), result.Counts);
        Assert.Equal([1], result.ChangedCases);
        Assert.Equal(new Balance(1, 0, 0, 1), result.Cases);
        Assert.Equal(new ChangeCounts(0, 0, 0, 2), Assert.Single(result.Kinds).Changes);
    }

    [Fact]
    public void Reports_that_no_longer_merge_open_cases_of_their_own_and_count_as_gained()
    {
        var (opened, joined) = (Opened(1), Joined(1, 2, x: 20));

        var result = Under(With(kind => kind with { Merge = null }), opened, joined);

        Assert.Equal([new Change.Merge(1, joined.Incident, Opened: false, Into: null, joined.Incident)], result.Changes);
        Assert.Equal(new Balance(1, 2, 1, 0), result.Cases);
    }

    [Fact]
    public void Reports_that_would_merge_join_the_case_that_was_first_and_theirs_is_lost()
    {
        var far = Opened(3, x: 40);

        var result = Under(With(kind => kind with { Merge = Rule with { RadiusMetres = 50 } }), Opened(1), far);

        Assert.Equal([new Change.Merge(3, far.Incident, Opened: true, Into: 1, NewCaseOf: null)], result.Changes);
        Assert.Equal(new Balance(2, 1, 0, 1), result.Cases);
    }

    // With 10 metres 2 no longer fits 1, but 3 fits 2: a chain that is decided from its beginning.
    [Fact]
    public void A_later_report_joins_the_new_case_that_an_earlier_one_opened()
    {
        var (second, third) = (Joined(1, 2, x: 15), Joined(1, 3, x: 20));

        var result = Under(With(kind => kind with { Merge = Rule with { RadiusMetres = 10 } }), Opened(1), second, third);

        Assert.Equal(
            [
                new Change.Merge(1, second.Incident, Opened: false, Into: null, second.Incident),
                new Change.Merge(1, third.Incident, Opened: false, Into: null, second.Incident),
            ],
            result.Changes);
        Assert.Equal(new Balance(1, 2, 1, 0), result.Cases);
    }

    [Fact]
    public void An_ended_case_takes_no_report_and_one_opened_again_does()
    {
        var wider = With(kind => kind with { Merge = Rule with { RadiusMetres = 50 } });

        Assert.Empty(Under(wider, Opened(1), new PastFact.Ended(1), Opened(3, x: 40)).Changes);
        Assert.Single(Under(wider, Opened(1), new PastFact.Ended(1), new PastFact.OpenedAgain(1), Opened(3, x: 40)).Changes);
    }

    [Fact]
    public void A_case_that_only_the_new_rules_open_ends_with_the_recorded_case_of_its_report()
    {
        var narrow = With(kind => kind with { Merge = Rule with { RadiusMetres = 10 } });

        var result = Under(narrow, Opened(1), Joined(1, 2, x: 20), new PastFact.Ended(1), Opened(3, x: 25));

        Assert.Single(result.Changes);
        Assert.Equal(new Balance(2, 3, 1, 0), result.Cases);
    }

    [Fact]
    public void Reports_outside_the_period_stay_as_recorded_but_others_can_join_their_cases()
    {
        var wider = With(kind => kind with { Merge = Rule with { RadiusMetres = 50 }, Limit = null });

        var result = Between(Monday, Monday.AddDays(1), wider, Opened(1, hours: -24), Opened(2, x: 40), Opened(3, x: 45, hours: 24));

        Assert.Equal(1, result.Reports);
        Assert.Equal(1, Assert.IsType<Change.Merge>(Assert.Single(result.Changes)).Into);
    }

    [Fact]
    public void A_day_is_a_day_of_the_city_and_the_last_one_is_left_out()
    {
        // Midnight in Shanghai is 16:00 UTC, ten hours before the facts' morning.
        PastFact[] facts = [Opened(1, 0, hours: -10.001), Opened(2, 100, hours: -10), Opened(3, 200, hours: 13.999), Opened(4, 300, hours: 14)];

        Assert.Equal(2, Between(Monday, Monday.AddDays(1), TinyCity.Rules, facts).Reports);
    }

    // Commits may end in another order than reports were assigned in: case 5 came after the report that joined case 6.
    [Fact]
    public void A_case_that_was_recorded_earlier_but_assigned_later_changes_nothing()
    {
        var late = Opened(5, x: -20, hours: -1);

        Assert.Empty(Under(TinyCity.Rules, Opened(6, x: 20), late, Joined(6, 8)).Changes);
    }

    [Fact]
    public void Areas_that_the_pack_does_not_have_are_counted_and_the_place_stays()
    {
        var known = Opened(2, x: 100, lead: "n-office");
        var strange = known with { Place = known.Place with { Areas = ["tiny", "N", "N9"] } };

        var result = Under(TinyCity.Rules, Opened(1), strange);

        Assert.Empty(result.Changes);
        Assert.Equal(1, result.AreasUnknown);
    }
}
