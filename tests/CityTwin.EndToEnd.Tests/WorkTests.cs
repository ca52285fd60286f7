using CityTwin.Client;
using CityTwin.Domain.Cases;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Satisfaction = CityTwin.Protocol.V1.Satisfaction;
using ReopenGround = CityTwin.Protocol.V1.ReopenGround;
using CloseKind = CityTwin.Protocol.V1.CloseKind;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Hand-over through the public door: provable, repeatable, and answered by whoever it concerns.</summary>
public sealed class WorkTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private static readonly ReturnClaim NotOurs = new() { Reason = ReturnReason.NoAuthority, Basis = "not on our list" };

    private readonly Town town = demo.Town;
    private readonly CityTwinClient city = demo.Town.Client;

    [Fact]
    public async Task An_offer_comes_with_a_number_without_gaps_and_a_watch_resumes_after_it()
    {
        var first = await demo.Report("feed");
        var before = await FeedOf(first.Lead, 0, item => item.Card.Number == first.CaseNumber);
        Assert.Equal(Enumerable.Range(1, before.Count).Select(number => (long)number), before.Select(item => item.Sequence));
        Assert.Equal((WorkNotice.Offered, $"{first.CaseNumber}/1"), (before[^1].Notice, before[^1].Obligation.OfferId));

        await city.Sign(first);
        var second = await demo.Report("feed");
        var after = await FeedOf(first.Lead, before[^1].Sequence, item => item.Card.Number == second.CaseNumber);
        Assert.Equal(before[^1].Sequence + 1, after[0].Sequence);
        Assert.Contains(after, item => item.Card.Number == first.CaseNumber && item.Notice is WorkNotice.TakenUp);
    }

    [Fact]
    public async Task A_number_that_the_feed_does_not_have_is_refused_on_both_sides()
    {
        var lead = (await demo.Report("ahead")).Lead;

        await Refused("work.sequence_ahead", async () => await FeedOf(lead, 1_000_000, _ => true));
        await Refused("work.sequence_ahead", async () => await city.Work.ConfirmWorkAsync(new() { Organisation = lead, Sequence = 1_000_000 }));
        await Refused("organisation.unknown", async () => await FeedOf("nobody", 0, _ => true));
    }

    [Fact]
    public async Task What_is_said_again_under_the_same_id_changes_nothing()
    {
        var receipt = await demo.Report("repeat");
        await city.Sign(receipt);
        var command = Steps.By(receipt, receipt.Lead);
        command.ClientEventId = "progress-1";

        var once = (await city.Work.ReportProgressAsync(new() { Command = command, Note = "half done" })).Case.Card.Version;
        Assert.Equal(once, (await city.Work.ReportProgressAsync(new() { Command = command, Note = "half done" })).Case.Card.Version);
        command.ExpectedVersion = once - 1;
        Assert.Equal(once, (await city.Work.ReportProgressAsync(new() { Command = command, Note = "half done" })).Case.Card.Version);
        command.ExpectedVersion = 0;
        command.ClientEventId = "progress-2";
        Assert.Equal(once + 1, (await city.Work.ReportProgressAsync(new() { Command = command, Note = "nearly done" })).Case.Card.Version);
    }

    [Fact]
    public async Task Hand_over_health_shows_what_was_offered_taken_up_returned_and_confirmed()
    {
        var (taken, returned) = (await demo.Report("health"), await demo.Report("health"));
        var before = await HealthOf(taken.Lead);
        await city.Sign(taken);
        await city.Work.ReturnWorkAsync(new() { Command = Steps.By(returned, returned.Lead), Claim = NotOurs });
        await city.Work.ConfirmWorkAsync(new() { Organisation = taken.Lead, Sequence = before.LastSequence });

        var after = await HealthOf(taken.Lead);
        Assert.Equal((before.TakenUp + 1, before.Returned + 1, before.LastSequence), (after.TakenUp, after.Returned, after.ConfirmedSequence));
        Assert.Equal(before.Waiting - 2, after.Waiting);
        Assert.True(after.P90Minutes >= after.MedianMinutes);
    }

    [Fact]
    public async Task A_case_that_was_asked_for_before_it_was_there_is_found_once_it_is()
    {
        Assert.True(CaseNumber.TryRead("LJ", (await demo.Report("early")).CaseNumber, out var id));
        var next = CaseNumber.Write("LJ", id + 1);
        await Refused("case.unknown", async () => await city.Cases.FileCaseAsync(new() { Command = new() { Number = next } }));

        var receipt = await demo.Report("early");
        Assert.Equal(next, receipt.CaseNumber);
        Assert.Equal(Stage.Handling, (await city.Sign(receipt)).Card.Stage);
    }

    [Fact]
    public async Task Hand_over_health_knows_who_watches()
    {
        var lead = (await demo.Report("connected")).Lead;
        using (var watch = city.Work.WatchWork(new() { Organisation = lead }))
        {
            await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
            await Town.Until("the organisation is connected", async () => (await HealthOf(lead)) is { Connected: true, SentSequence: > 0 });
        }

        await Town.Until("the organisation is no longer connected", async () => !(await HealthOf(lead)).Connected);
    }

    /// <summary>Scenario 6: a return after a designation is refused; one that is upheld leaves no mark but that it was asked for.</summary>
    [Fact]
    public async Task A_designated_obligation_is_not_given_back_and_an_upheld_return_goes_to_the_counter_proposal()
    {
        var designated = await demo.Report("designated");
        await city.Work.ReturnWorkAsync(new() { Command = Steps.By(designated, designated.Lead), Claim = NotOurs });
        await city.Cases.OverrideReturnAsync(new() { Command = Steps.By(designated, "dispatcher"), Reason = "the list says so" });
        await Refused("work.designated", async () => await city.Work.ReturnWorkAsync(new() { Command = Steps.By(designated, designated.Lead), Claim = NotOurs }));

        var upheld = await demo.Report("upheld");
        await Refused("work.no_return", async () => await city.Cases.UpholdReturnAsync(new() { Command = Steps.By(upheld, "dispatcher") }));
        await city.Work.ReturnWorkAsync(new() { Command = Steps.By(upheld, upheld.Lead), Claim = NotOurs });
        await Refused("work.reviewed_by_party", async () => await city.Cases.UpholdReturnAsync(new() { Command = Steps.By(upheld, upheld.Lead) }));
        var after = (await city.Cases.UpholdReturnAsync(new() { Command = Steps.By(upheld, "dispatcher") })).Case;
        Assert.Equal((Stage.Filed, string.Empty, ObligationState.Returned), (after.Card.Stage, after.Card.Lead, after.Obligations[0].State));
    }

    /// <summary>Scenario 7: a picture of another place proves nothing, and nobody checks its own work.</summary>
    [Fact]
    public async Task A_proof_of_another_case_does_not_close_this_one_and_its_handler_does_not_check_it()
    {
        var proof = new Evidence { Hash = new string('c', 64), AtPlace = true };
        var (one, other) = (await demo.Report("proof"), await demo.Report("proof"));
        foreach (var receipt in new[] { one, other })
        {
            await city.Sign(receipt);
            await city.FinishAssists(receipt);
        }

        await city.Submit(one, 0, proof);
        await Refused("work.evidence_used", () => city.Submit(other, 0, proof));
        await Refused("case.inspector_handled", async () => await city.Cases.InspectCaseAsync(new() { Command = Steps.By(one, one.Lead) }));
        await city.Inspect(one);
        await Refused("case.closer_handled", async () => await city.Cases.CloseCaseAsync(new() { Command = Steps.By(one, one.Lead), Kind = CloseKind.Resolved }));
        Assert.Equal(Stage.Closed, (await city.Close(one)).Card.Stage);
    }

    /// <summary>Scenario 8: what is not on the communities' list is not asked of them, and what they assist in they do not lead.</summary>
    [Fact]
    public async Task A_community_is_asked_what_it_was_admitted_for_and_nothing_else()
    {
        var receipt = await demo.Report("admission");
        await city.Sign(receipt);
        var committee = (await city.City.ListOrganisationsAsync(new())).Organisations
            .Single(one => one.Kind == "committee" && one.Area == receipt.Place.Areas[^1]).Id;

        await Refused("routing.not_admitted", async () => await city.Cases.AskAssistAsync(
            new() { Command = Steps.By(receipt, receipt.Lead), Organisation = committee, Asked = "fill in our form" }));
        await city.Cases.EscalateCaseAsync(new() { Command = Steps.By(receipt, receipt.Lead), Reason = EscalationReason.PolicyGap });
        await Refused("routing.not_admitted", async () => await city.Cases.DispatchCaseAsync(new() { Command = Steps.By(receipt, "dispatcher"), Lead = committee }));
    }

    /// <summary>Scenario 16: going up with a valid code changes no figure of whoever goes up but that it has one case less.</summary>
    [Fact]
    public async Task Going_up_is_free()
    {
        var receipt = await demo.Report("up");
        await city.Sign(receipt);
        var before = await HealthOf(receipt.Lead);
        var up = (await city.Cases.EscalateCaseAsync(new() { Command = Steps.By(receipt, receipt.Lead), Reason = EscalationReason.NoAuthority })).Case;

        Assert.Equal(("escalated", "NO_AUTHORITY"), (up.Grounds.By, up.Grounds.Reason));
        var after = await HealthOf(receipt.Lead);
        Assert.Equal((before.Offered, before.TakenUp, before.Returned, before.Silent), (after.Offered, after.TakenUp, after.Returned, after.Silent));
    }

    [Fact]
    public async Task Whoever_reported_is_heard_by_the_token_of_the_incident_wherever_its_case_went()
    {
        var (merged, into) = (await demo.Report("token"), await demo.Report("token"));
        await city.Cases.MergeCaseAsync(new() { Command = Steps.By(merged, "dispatcher"), Into = into.CaseNumber });
        await city.Solve(into);

        await Refused("case.token_invalid", async () => await city.Cases.AnswerCallbackAsync(new() { Number = merged.CaseNumber, Token = into.Token, Solved = true }));
        await city.Cases.AnswerCallbackAsync(new() { Number = merged.CaseNumber, Token = merged.Token, Solved = false, Satisfaction = Satisfaction.NotSatisfied });
        var reopened = await city.Cases.ReopenCaseAsync(new()
        {
            Command = Steps.By(merged, string.Empty), Ground = ReopenGround.IncidentToken, Token = merged.Token, Reason = "it is still there",
        });
        Assert.Equal((into.CaseNumber, Stage.Handling), (reopened.Case.Card.Number, reopened.Case.Card.Stage));
    }

    [Fact]
    public async Task A_case_is_not_closed_over_one_that_was_split_off_it()
    {
        var receipt = await demo.Report("split");
        var split = (await city.Cases.SplitCaseAsync(new() { Command = Steps.By(receipt, "dispatcher"), Kind = demo.Single.Key, Reason = "two matters" })).Case;
        var child = (await city.Cases.GetCaseAsync(new() { Number = Assert.Single(split.Children) })).Case;
        Assert.Equal((receipt.CaseNumber, Stage.Dispatched, 0), (child.Parent, child.Card.Stage, child.Card.Incidents));

        await city.Sign(receipt);
        await city.FinishAssists(receipt);
        await city.Submit(receipt);
        await city.Inspect(receipt);
        await Refused("case.child_open", () => city.Close(receipt));
        await city.Solve(new Receipt { CaseNumber = child.Card.Number, Lead = child.Card.Lead });
        Assert.Equal(Stage.Closed, (await city.Close(receipt)).Card.Stage);
        await town.Verify();
    }

    private static async Task Refused(string code, Func<Task> call) => Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(call)).RejectionCode());

    private async Task<HandoverHealth> HealthOf(string organisation) =>
        (await city.Work.GetHandoverHealthAsync(new() { Organisations = { organisation } })).Health[0];

    private async Task<IReadOnlyList<WorkItem>> FeedOf(string organisation, long after, Func<WorkItem, bool> until)
    {
        using var watch = city.Work.WatchWork(new() { Organisation = organisation, AfterSequence = after });
        var items = new List<WorkItem>();
        while (!items.Any(until) && await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
        {
            items.AddRange(watch.ResponseStream.Current.Items);
        }

        return items;
    }
}
