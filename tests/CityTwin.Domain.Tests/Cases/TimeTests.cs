using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class TimeTests
{
    private static readonly DateTimeOffset Spring = Now.AddDays(30);
    private static readonly TimeRequest More = new(TimeKind.Extension, "parts are missing", null, "roads");
    private static readonly TimeRequest Later = new(TimeKind.Suspension, "the ground is frozen", Spring, "roads");
    private static readonly CaseEvent MoreAsked = new CaseEvent.TimeAsked(More, "roads", Now);
    private static readonly CaseEvent LaterAsked = new CaseEvent.TimeAsked(Later, "roads", Now);
    private static readonly CaseCommand Grant = new CaseCommand.GrantTime("centre");
    private static readonly CaseEvent Suspended = new CaseEvent.Suspended(Spring, Later, [new(0, DueAt.AddDays(30)), new(1, DueAt.AddDays(30))], "centre", Now);

    [Fact]
    public void An_extension_adds_the_original_limit_to_the_handling_and_never_to_the_promise()
    {
        var state = Given([.. UpToHandling, MoreAsked]).When(Grant).ThenAll();

        Assert.Equal((Now.AddDays(4), Now.AddDays(4), DueAt), (state.Handling!.DueAt, state.Obligations[0].Clock!.DueAt, state.Promise!.DueAt));
        Assert.Equal((1, null), (state.Extensions, state.TimeAsked));
        var step = Assert.Single(state.Handling.Told(TinyCity.Rules).Because, step => step.Rule == "extension");
        Assert.Equal(("centre", Now.AddDays(4)), (step.ApprovedBy, step.DueAt));
    }

    [Fact]
    public void Whoever_asks_does_not_approve_and_no_rule_does()
    {
        Given([.. UpToHandling, MoreAsked]).When(new CaseCommand.GrantTime("roads")).ThenRefused("time.approver_asked");
        Given([.. UpToHandling, MoreAsked]).When(new CaseCommand.GrantTime(CaseCommand.Rule)).ThenRefused("time.approver_asked");
    }

    [Fact]
    public void What_is_late_stays_late()
    {
        Given(UpToHandling).At(DueAt).When(Ask(More)).ThenRefused("time.overdue");
        Given([.. UpToHandling, MoreAsked]).At(DueAt).When(Grant).ThenRefused("time.overdue");
        Given([.. UpToHandling, LaterAsked]).At(DueAt).When(Grant).ThenRefused("time.overdue");
    }

    [Fact]
    public void A_case_is_extended_as_often_as_the_city_allows()
    {
        var state = UpToHandling.Aggregate(Case.Unreported, Case.Evolve);
        for (var time = 0; time < 2; time++)
        {
            state = Follow(Follow(state, Ask(More)), Grant);
        }

        Assert.Equal((2, new DateTimeOffset(2026, 3, 10, 2, 0, 0, TimeSpan.Zero)), (state.Extensions, state.Handling!.DueAt));
        Assert.Equal("time.extensions_used", CaseDecider.Decide(state, Ask(More), TinyCity.Rules, Now).Refused?.Code);
    }

    [Fact]
    public void A_suspended_case_stands_still_until_its_date_and_then_goes_on_by_rule()
    {
        var state = Given([.. UpToHandling, LaterAsked]).When(Grant).ThenAll();
        Assert.Equal((CaseStage.Suspended, Spring), (state.Stage, state.SuspendedUntil));
        Assert.True(state.Handling!.DueAt > Spring);
        Assert.Equal(DueAt, state.Promise!.DueAt);

        var resumed = CaseDecider.Decide(state, new CaseCommand.NoteTime(), TinyCity.Rules, Spring.AddDays(1)).Events;
        var last = Assert.IsType<CaseEvent.Resumed>(resumed.Last(happened => happened is CaseEvent.Resumed));
        Assert.Equal((CaseCommand.Rule, Spring), (last.Acting, last.At));
        Assert.Equal(state.Handling.DueAt, resumed.Aggregate(state, Case.Evolve).Handling!.DueAt);
    }

    [Fact]
    public void A_suspended_case_that_goes_on_earlier_is_due_earlier()
    {
        var granted = Given([.. UpToHandling, LaterAsked]).When(Grant).ThenAll();
        var resumed = CaseDecider.Decide(granted, new CaseCommand.Resume("centre"), TinyCity.Rules, Now.AddDays(1)).Events.Aggregate(granted, Case.Evolve);

        Assert.Equal((CaseStage.Handling, DueAt.AddDays(1)), (resumed.Stage, resumed.Handling!.DueAt));
    }

    [Fact]
    public void A_case_is_suspended_once() =>
        Given([.. UpToHandling, LaterAsked, Suspended, new CaseEvent.Resumed([], "centre", Now)]).When(Ask(Later)).ThenRefused("time.suspended_before");

    [Theory, InlineData(0), InlineData(-1), InlineData(366)]
    public void A_suspension_ends_on_a_date_within_a_year(int days) =>
        Given(UpToHandling).When(Ask(Later with { Until = Now.AddDays(days) })).ThenRefused("time.suspension_length");

    [Fact]
    public void Only_the_lead_asks() => Given(UpToHandling).When(new CaseCommand.AskTime(TimeKind.Extension, "please", null, "parks")).ThenRefused("work.not_yours");

    [Fact]
    public void A_case_that_nobody_promised_anything_about_has_nothing_to_extend() =>
        Given(Reported, new CaseEvent.Filed(null, "centre", Now), ToRoads, Signed).When(Ask(More)).ThenRefused("time.nothing_to_extend");

    [Fact]
    public void Time_that_is_not_granted_is_no_longer_asked_for()
    {
        var state = Given([.. UpToHandling, MoreAsked]).When(new CaseCommand.RefuseTime("no", "centre")).Then(new CaseEvent.TimeRefused("no", "centre", Now));

        Assert.Null(state.TimeAsked);
        Given(UpToHandling).When(Grant).ThenRefused("time.nothing_asked");
    }

    private static CaseCommand Ask(TimeRequest request) => new CaseCommand.AskTime(request.Kind, request.Reason, request.Until, request.RequestedBy);

    private static Case Follow(Case state, CaseCommand command) =>
        CaseDecider.Decide(state, command, TinyCity.Rules, Now).Events.Aggregate(state, Case.Evolve);
}
