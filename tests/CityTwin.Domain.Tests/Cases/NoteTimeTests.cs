using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Clocks warn before, say so at, and once more after their due time, each exactly once.</summary>
public sealed class NoteTimeTests
{
    private static readonly CaseCommand Note = new CaseCommand.NoteTime();

    [Fact]
    public void Before_anything_is_due_nothing_is_said() => Given(UpToHandling).At(Now.AddHours(1)).When(Note).Then();

    [Fact]
    public void The_first_word_of_a_clock_is_a_warning_at_its_very_moment()
    {
        var warning = Now + ((DueAt - Now) * CaseClock.UsualWarn);
        Given(UpToHandling).At(warning.AddTicks(-1)).When(Note).Then();

        Given(UpToHandling).At(warning).When(Note).Then(
            Spoke(RunningClock.Promise, 0, ClockPhase.Warning, warning),
            Spoke(CaseTimers.Handling, 0, ClockPhase.Warning, warning));
    }

    [Fact]
    public void An_obligation_with_a_due_time_of_its_own_speaks_for_itself()
    {
        var later = Dispatched("parks", 2) is CaseEvent.Dispatched parks
            ? parks with { Offers = [parks.Offers[0] with { Clock = TwoDays with { DueAt = DueAt.AddHours(4) } }] } : null;

        Assert.Contains(
            Spoke(CaseTimers.Obligation, 2, ClockPhase.Due, DueAt.AddHours(4)),
            CaseDecider.Decide(new[] { Reported, Filed, ToRoads, later! }.Aggregate(Case.Unreported, Case.Evolve), Note, TinyCity.Rules, DueAt.AddDays(1)).Events);
    }

    [Fact]
    public void The_limit_passes_at_its_very_instant_and_the_case_is_late()
    {
        var state = Given(UpToHandling).At(DueAt).When(Note).ThenAll();

        Assert.Equal((DueAt, ClockPhase.Due, ClockPhase.Due), (state.OverdueAt, state.Promise!.Said, state.Handling!.Said));
    }

    [Fact]
    public void Whatever_was_missed_is_said_in_the_order_of_its_moments_and_never_again()
    {
        var long_after = DueAt.AddDays(9);
        var decision = CaseDecider.Decide(UpToHandling.Aggregate(Case.Unreported, Case.Evolve), Note, TinyCity.Rules, long_after);
        var state = decision.Events.Aggregate(UpToHandling.Aggregate(Case.Unreported, Case.Evolve), Case.Evolve);

        Assert.Equal(6, decision.Events.Count);
        Assert.Equal(decision.Events.Select(happened => happened.At).Order(), decision.Events.Select(happened => happened.At));
        Assert.Empty(CaseDecider.Decide(state, Note, TinyCity.Rules, long_after.AddDays(900)).Events);
        Assert.Null(CaseCard.Of(1, state).NextAt);
    }

    [Fact]
    public void An_offer_that_nobody_takes_up_raises_itself_to_the_superior()
    {
        var state = Given(Reported, Filed, Dispatched("n1-committee")).At(TakeUpBy).When(Note).Then(
            Spoke(CaseTimers.TakeUp, 1, ClockPhase.Due, TakeUpBy), new CaseEvent.Raised(1, "n-office", RaiseReason.NotTakenUp, TakeUpBy));

        Assert.Equal(("n-office", CaseStage.Dispatched), (state.Obligations[0].RaisedTo, state.Stage));
    }

    [Fact]
    public void What_was_taken_up_in_time_is_not_raised() =>
        Assert.Null(Given(UpToHandling).At(TakeUpBy).When(Note).ThenAll().Obligations[0].RaisedTo);

    [Fact]
    public void What_was_submitted_in_time_is_not_late_while_others_check_it()
    {
        var state = Given(UpToSubmitted).At(DueAt.AddDays(9)).When(Note).ThenAll();

        Assert.Null(state.OverdueAt);
        Assert.Equal(ClockPhase.Late, state.Promise!.Said);
    }

    [Fact]
    public void A_case_that_ended_says_nothing() => Given(UpToResolved).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_merged_case_says_nothing() => Given(Reported, Filed, MergedInto7).At(DueAt.AddDays(9)).When(Note).Then();

    [Fact]
    public void A_late_case_that_was_reopened_is_not_recorded_as_late_once_more()
    {
        var late = Given(UpToHandling).At(DueAt).When(Note).ThenAll();
        CaseEvent[] then = [Submitted, Inspected, Resolved, new CaseEvent.Reopened("again", "centre", DueAt, ReopenGround.Supervisor, null, [])];
        var state = then.Aggregate(late, Case.Evolve);

        Assert.DoesNotContain(
            CaseDecider.Decide(state, Note, TinyCity.Rules, DueAt.AddDays(9)).Events,
            happened => happened is CaseEvent.ClockSpoke { Clock: CaseTimers.Handling, Phase: ClockPhase.Due });
    }

    [Fact]
    public void A_stage_has_a_clock_of_its_own_that_starts_anew_with_each_stage()
    {
        var filed = Given(Reported).When(new CaseCommand.File("centre")).ThenAll();
        Assert.Equal(TakeUpBy, filed.StageClock!.DueAt);

        var spoke = CaseDecider.Decide(filed, Note, TinyCity.Rules, TakeUpBy).Events;
        Assert.Equal(Spoke(CaseTimers.Stage, 0, ClockPhase.Due, TakeUpBy), Assert.Single(spoke));
        Assert.Null(Case.Evolve(filed, ToRoads).StageClock);
    }

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Note).ThenRefused("case.unknown");

    private static CaseEvent Spoke(string clock, int obligation, ClockPhase phase, DateTimeOffset at) => new CaseEvent.ClockSpoke(clock, obligation, phase, at);
}
