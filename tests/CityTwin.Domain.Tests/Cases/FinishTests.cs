using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class FinishTests
{
    private static readonly CaseCommand Finish = With();
    private static readonly CaseEvent ParksSigned = new CaseEvent.Signed("parks", Now, 2);

    [Fact]
    public void A_case_at_work_waits_for_its_check_when_its_lead_is_done() =>
        Assert.Equal(CaseStage.AwaitInspection, Given(UpToHandling).When(Finish).Then(Submitted).Stage);

    [Fact]
    public void Saying_so_again_changes_nothing() => Given(UpToSubmitted).When(Finish).Then();

    [Fact]
    public void What_nobody_took_up_cannot_be_done() => Given(Reported, Filed, ToRoads).When(Finish).ThenRefused("work.wrong_state");

    [Fact]
    public void Nobody_is_done_for_another_one() => Given(UpToHandling).When(With() with { Acting = "parks" }).ThenRefused("work.not_yours");

    [Fact]
    public void A_case_is_not_submitted_over_an_open_assist() => Given([.. UpToHandling, ParksAsked]).When(Finish).ThenRefused("work.assist_open");

    [Fact]
    public void It_is_submitted_once_whoever_assists_is_done()
    {
        var done = new CaseEvent.AssistDone(2, [], "parks", Now);
        var state = Given([.. UpToHandling, ParksAsked, ParksSigned]).When(new CaseCommand.Finish(2, [], null, "parks")).Then(done);
        Assert.Equal((CaseStage.Handling, ObligationState.Done), (state.Stage, state.Obligations[1].State));

        Assert.Equal(CaseStage.AwaitInspection, Given([.. UpToHandling, ParksAsked, ParksSigned, done]).When(Finish).Then(Submitted).Stage);
    }

    [Fact]
    public void An_assist_is_released_by_whoever_asked_and_never_by_itself()
    {
        Given([.. UpToHandling, ParksAsked]).When(new CaseCommand.Release(2, "not needed", "parks")).ThenRefused("work.not_by_itself");
        var released = new CaseEvent.Released(2, "not needed", "roads", Now);
        var state = Given([.. UpToHandling, ParksAsked]).When(new CaseCommand.Release(2, "not needed", "roads")).Then(released);

        Assert.Equal((ObligationState.Released, "roads"), (state.Obligations[1].State, state.Obligations[1].ReleasedBy));
        Given(UpToHandling).When(new CaseCommand.Release(1, "not needed", "centre")).ThenRefused("work.lead_not_released");
        Given(UpToHandling).When(new CaseCommand.Release(9, "not needed", "centre")).ThenRefused("work.unknown");
    }

    [Fact]
    public void A_proof_is_kept_with_the_obligation()
    {
        var proof = new Evidence(new string('a', 64), Now, true);

        Assert.Equal([proof], Given(UpToHandling).When(With(proof)).ThenAll().Obligations[0].Evidence);
    }

    [Theory, InlineData(""), InlineData("AB"), InlineData("g")]
    public void A_proof_is_named_by_its_hash(string hash) =>
        Given(UpToHandling).When(With(new Evidence(hash, null, null))).ThenRefused("work.evidence_invalid");

    [Fact]
    public void A_proof_that_another_case_holds_proves_nothing_here() =>
        Given(UpToHandling).When(new CaseCommand.Finish(0, [], "ab", "roads")).ThenRefused("work.evidence_used");

    [Fact]
    public void How_far_it_is_can_be_told_while_at_work()
    {
        Given(UpToHandling).When(new CaseCommand.Progress(0, "half done", "roads")).Then(new CaseEvent.Progressed(1, "half done", "roads", Now));
        Given(Reported, Filed, ToRoads).When(new CaseCommand.Progress(0, "half done", "roads")).ThenRefused("work.wrong_state");
        Given(UpToHandling).When(new CaseCommand.Progress(0, string.Empty, "roads")).ThenRefused("case.reason_invalid");
    }

    private static CaseCommand.Finish With(params Evidence[] evidence) => new(0, evidence, null, "roads");
}
