using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>Each fact is read from the events that say it.</summary>
public sealed class FactsOfCaseTests
{
    private static readonly DateTimeOffset Later = Now.AddDays(1);
    private static readonly TimeRequest Frozen = new(TimeKind.Suspension, "the ground is frozen", Now.AddDays(30), "roads");
    private static readonly CaseEvent Suspended = new CaseEvent.Suspended(Now.AddDays(30), Frozen, [new(0, DueAt.AddDays(30))], "centre", Now);

    [Fact]
    public void A_report_says_what_where_and_when()
    {
        var facts = Told(Reported with { At = Later });

        Assert.Equal(("3", TinyCity.Pothole, "N1@12.-7", 1), (facts.Id, facts.Kind, facts.PlaceKey, facts.Demands));
        Assert.Equal(["tiny", "N", "N1"], facts.Areas);
        Assert.Equal((Now, Later, null), (facts.ReportedAt, facts.AcceptedAt, facts.FiledAt));
        Assert.Equal((null, null, true), (facts.Organisation, facts.DueAt, facts.IsOpen));
    }

    [Fact]
    public void What_corroborates_is_a_demand_and_what_was_absorbed_is_one_of_the_other_case() => Assert.Equal(2, Told(
        Reported, new CaseEvent.Corroborated(First, TinyCity.InN1, Near, null, Now), new CaseEvent.Absorbed(5, 2, "centre", Now)).Demands);

    [Fact]
    public void A_part_that_was_split_off_is_no_demand_of_its_own()
    {
        var facts = Told(new CaseEvent.SplitOff(1, 1, First with { Kind = TinyCity.Lamp }, TinyCity.InN1, "2026.1", null, Later));

        Assert.Equal((0, TinyCity.Lamp, Now, Later), (facts.Demands, facts.Kind, facts.ReportedAt, facts.AcceptedAt));
    }

    [Fact]
    public void Filing_sets_the_deadline()
    {
        var facts = Told(Reported, Filed with { At = Later });

        Assert.Equal((Later, DueAt, DueAt, false), (facts.FiledAt, facts.FirstDueAt, facts.DueAt, facts.IsUrgent));
    }

    [Fact]
    public void A_limit_in_urgent_hours_is_urgent() => Assert.True(Told(
        Reported, new CaseEvent.Filed(new ClockStart(Now, new(2, LimitUnit.UrgentHours), null, Now.AddHours(2)), "centre", Now)).IsUrgent);

    [Fact]
    public void A_case_without_a_promise_has_no_deadline() => Assert.Null(Told(Reported, new CaseEvent.Filed(null, "centre", Now)).DueAt);

    [Fact]
    public void A_rejection_holds_until_an_appeal()
    {
        Assert.Equal((Now, false), Told(Reported, Rejected) is var facts ? (facts.RejectedAt, facts.IsOpen) : default);
        Assert.Equal((null, true), Told(Reported, Rejected, Appealed) is var again ? (again.RejectedAt, again.IsOpen) : default);
    }

    [Fact]
    public void Whoever_leads_is_known_with_its_level()
    {
        Assert.Equal(("roads", "city"), Told(UpToHandling) is var facts ? (facts.Organisation, facts.Level) : default);
        Assert.Equal(("n-office", "district"), Told(Reported, Filed, Dispatched("n-office")) is var office ? (office.Organisation, office.Level) : default);
    }

    [Fact]
    public void Nobody_leads_what_was_rightly_given_back() => Assert.Null(Told(Reported, Filed, ToRoads, ReturnAsked, Returned).Organisation);

    [Fact]
    public void What_was_taken_up_is_known_of_the_handover() =>
        Assert.Equal((Now, null), (Told(UpToHandling).Handovers[0].TakenUpAt, Told(Reported, Filed, ToRoads).Handovers[0].TakenUpAt));

    [Fact]
    public void Each_dispatch_is_a_handover_and_an_assist_is_none() => Assert.Equal(
        [new Handover("roads", Now), new Handover("parks", Now)], Told(Reported, Filed, ToRoads, ParksAsked, Dispatched("parks", 3)).Handovers);

    [Fact]
    public void A_return_is_pending_then_upheld_or_overridden()
    {
        CaseEvent overridden = new CaseEvent.Designated(1, "yours", null, "centre", Now);

        Assert.Equal(ReturnOutcome.NotAsked, ReturnIn(ToRoads));
        Assert.Equal(ReturnOutcome.Pending, ReturnIn(ToRoads, ReturnAsked));
        Assert.Equal(ReturnOutcome.Upheld, ReturnIn(ToRoads, ReturnAsked, Returned));
        Assert.Equal(ReturnOutcome.Overridden, ReturnIn(ToRoads, ReturnAsked, overridden));
    }

    [Fact]
    public void Why_it_was_to_be_handed_back_and_who_decided_is_kept()
    {
        var handover = Told(Reported, Filed, ToRoads, ReturnAsked, new CaseEvent.Designated(1, "yours", null, "parks", Now)).Handovers[0];

        Assert.Equal((ReturnReason.NoAuthority, "parks"), (handover.Reason, handover.DecidedBy));
    }

    [Fact]
    public void A_decision_about_more_time_is_known_with_who_asked_and_who_decided() => Assert.Equal(
        [new TimeDecision("roads", "centre", Now, false), new TimeDecision("roads", "centre", Now, true)],
        Told([.. UpToHandling, new CaseEvent.TimeAsked(Frozen, "roads", Now), new CaseEvent.TimeRefused("no", "centre", Now), Suspended]).TimeDecisions);

    [Fact]
    public void A_wait_for_filing_begins_with_the_clock_of_that_stage_and_ends_with_the_next_step()
    {
        var waiting = Told(Reported with { StageClock = FourHours });
        var asked = Told(Reported with { StageClock = FourHours }, new CaseEvent.VerificationAsked("intake", Later));
        var again = Told(
            Reported with { StageClock = FourHours }, new CaseEvent.VerificationAsked("intake", Now),
            new CaseEvent.Verified(VerificationFinding.Exists, "collector", Now) { StageClock = FourHours }, Filed with { At = Later });

        Assert.Equal([new StageWait(TakeUpBy)], waiting.FilingWaits);
        Assert.Equal([new StageWait(TakeUpBy, Later, "intake")], asked.FilingWaits);
        Assert.Equal([new StageWait(TakeUpBy, Now, "intake"), new StageWait(TakeUpBy, Later, "centre")], again.FilingWaits);
    }

    [Fact]
    public void A_wait_for_a_dispatch_ends_with_it_also_when_a_rule_names_the_lead()
    {
        CaseEvent byRule = ((CaseEvent.Dispatched)ToRoads) with { Acting = CaseCommand.Rule };

        Assert.Equal([new StageWait(TakeUpBy, Now, "centre")], Told(Reported, Filed with { StageClock = FourHours }, ToRoads).DispatchWaits);
        Assert.Equal([new StageWait(TakeUpBy, Now)], Told(Reported, Filed with { StageClock = FourHours }, byRule).DispatchWaits);
        Assert.Empty(Told(Reported, Filed, ToRoads).DispatchWaits);
    }

    [Fact]
    public void The_return_of_an_assist_says_nothing_about_the_dispatch() => Assert.Equal(
        ReturnOutcome.NotAsked, ReturnIn(ToRoads, ParksAsked, new CaseEvent.ReturnAsked(2, NotOurs, "parks", Now)));

    [Fact]
    public void A_submission_is_a_result_and_asks_for_a_check_by_the_clock_of_that_stage()
    {
        var facts = Told([.. UpToHandling, Submitted with { StageClock = FourHours }]);

        Assert.Equal(Now, facts.HandledAt);
        Assert.Equal([new Result("roads", Now)], facts.Results);
        Assert.Equal([new SiteCheck(null, TakeUpBy)], facts.Inspections);
    }

    [Fact]
    public void A_check_that_agrees_is_known_with_who_looked() =>
        Assert.Equal([new SiteCheck("inspection", null, Now, true)], Told(UpToInspected).Inspections);

    [Fact]
    public void Where_a_rule_agrees_nobody_looked() => Assert.Empty(Told([.. UpToSubmitted, new CaseEvent.Inspected(CaseCommand.Rule, Now)]).Inspections);

    [Fact]
    public void A_check_that_disagrees_refuses_the_result()
    {
        var facts = Told([.. UpToSubmitted, Reworked with { At = Later }]);

        Assert.Null(facts.HandledAt);
        Assert.Equal([new Result("roads", Now, Later)], facts.Results);
        Assert.Equal([new SiteCheck("inspection", null, Later, false)], facts.Inspections);
    }

    [Fact]
    public void A_closing_says_how_it_ended_and_who_led()
    {
        var facts = Told(UpToResolved);

        Assert.Equal([new Closing("roads", Now, CloseKind.Resolved)], facts.Closings);
        Assert.Equal((Now, Now, CloseKind.Resolved, true), (facts.HandledAt, facts.ClosedAt, facts.CloseKind, facts.IsSolved));
    }

    [Fact]
    public void What_was_reopened_is_neither_closed_nor_handled_until_the_next_result()
    {
        var facts = Told([.. UpToResolved, Reopened with { At = Later }]);

        Assert.Equal((null, null, Later, Later, true), (facts.HandledAt, facts.ClosedAt, facts.Closings[0].ReopenedAt, facts.Results[0].UndoneAt, facts.IsOpen));
        Assert.Equal(Later, Told([.. UpToResolved, Reopened, Submitted with { At = Later }]).HandledAt);
    }

    [Fact]
    public void An_extension_moves_the_deadline_and_not_the_first_one()
    {
        var extended = new CaseEvent.Extended(new(2, LimitUnit.WorkingDays), Frozen with { Kind = TimeKind.Extension, Until = null }, [new(0, DueAt.AddDays(2))], "centre", Now);
        var facts = Told([.. UpToHandling, extended]);

        Assert.Equal((1, DueAt, DueAt.AddDays(2)), (facts.Extensions, facts.FirstDueAt, facts.DueAt));
    }

    [Fact]
    public void A_suspension_moves_the_deadline_only_when_it_has_ended()
    {
        var during = Told([.. UpToHandling, Suspended]);
        var after = Told([.. UpToHandling, Suspended, new CaseEvent.Resumed([new(0, DueAt.AddDays(1))], "centre", Later)]);

        Assert.Equal((Now, true, TimeSpan.Zero, DueAt), (during.SuspendedAt, during.IsSuspended, during.SuspendedTime, during.DueAt));
        Assert.Equal((null, false, TimeSpan.FromDays(1), DueAt.AddDays(1)), (after.SuspendedAt, after.IsSuspended, after.SuspendedTime, after.DueAt));
    }

    [Fact]
    public void A_verification_is_asked_for_and_done() => Assert.Equal([new SiteCheck("collector", TakeUpBy, Later, true)], Told(
        Reported,
        new CaseEvent.VerificationAsked("intake", Now) { StageClock = FourHours },
        new CaseEvent.Verified(VerificationFinding.Exists, "collector", Later)).Verifications);

    [Fact]
    public void The_last_answer_is_the_callback() => Assert.Equal(new Callback(Later, true, Satisfaction.Satisfied), Told(
        [.. UpToResolved, new CaseEvent.Answered("hotline", "1", false, null, Now), new CaseEvent.Answered("hotline", "2", true, Satisfaction.Satisfied, Later)]).Callback);

    [Fact]
    public void A_merged_case_keeps_its_deadline_and_its_lead_until_it_stands_for_itself_again()
    {
        var merged = Told([.. UpToHandling, MergedInto7]);

        Assert.Equal((Now, "roads", DueAt, false), (merged.MergedAt, merged.Organisation, merged.DueAt, merged.IsOpen));
        Assert.Null(Told([.. UpToHandling, MergedInto7, Unmerged]).MergedAt);
    }

    [Fact]
    public void Proofs_are_kept_with_when_they_were_handed_in()
    {
        var proof = new Evidence(new string('a', 64), Now, true);
        var read = FactsOfCase.Of(3, [.. UpToHandling, new CaseEvent.Submitted("roads", Later, 1, [proof])], TinyCity.Rules);

        Assert.Equal([new HandedIn(proof, Later)], read.Proofs);
    }

    private static CaseFacts Told(params CaseEvent[] happened) => FactsOfCase.Of(3, happened, TinyCity.Rules).Facts!;

    private static ReturnOutcome ReturnIn(params CaseEvent[] afterFiling) => Told([Reported, Filed, .. afterFiling]).Handovers[0].Return;
}
