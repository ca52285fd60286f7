using CityTwin.Domain.Operations;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>街乡吹哨、部门报到, from the draft to the evaluation (domain reference §3.1).</summary>
public sealed class WhistleTests
{
    private static readonly DateTimeOffset Start = BorderTown.Monday;

    [Fact]
    public void An_emergency_acknowledged_after_eleven_minutes_had_raised_itself_after_ten()
    {
        var judged = Judged(OperationClass.Emergency);
        var told = judged.Note(Start.AddMinutes(11)).Aggregate(judged, Operation.Evolve);
        var acknowledged = told.After(new OperationCommand.Acknowledge("water"), Start.AddMinutes(11));

        var raised = judged.Note(Start.AddMinutes(11)).OfType<OperationEvent.Raised>().ToList();
        Assert.Equal([1, 2, 3], raised.Select(it => it.Participant));
        Assert.All(raised, it => Assert.Equal(("office-a", OperationRaise.NotAcknowledged, Start.AddMinutes(10)), (it.To, it.Reason, it.At)));
        Assert.Equal((ParticipantState.Acknowledged, "office-a"), (acknowledged.Participants[0].State, acknowledged.Participants[0].RaisedTo));
    }

    [Fact]
    public void Whoever_is_not_on_site_in_half_an_hour_is_told_of_too()
    {
        var judged = Judged(OperationClass.Emergency);
        var came = Everybody(judged, it => new OperationCommand.Acknowledge(it), Start.AddMinutes(5)).After(new OperationCommand.Arrive("water"), Start.AddMinutes(20));

        Assert.Equal(
            [(2, OperationRaise.NotOnSite), (3, OperationRaise.NotOnSite)],
            came.Note(Start.AddMinutes(31)).OfType<OperationEvent.Raised>().Select(it => (it.Participant, it.Reason)));
    }

    [Fact]
    public void Emergencies_run_through_the_night_and_demands_by_working_time()
    {
        var friday = new DateTimeOffset(2026, 3, 6, 13, 0, 0, TimeSpan.Zero);
        var emergency = Drafted(OperationClass.Emergency, friday);
        Assert.Equal(friday.AddMinutes(10), emergency.StageClock!.DueAt);
        Assert.True(Drafted(OperationClass.Demand, friday).StageClock!.DueAt > friday.AddDays(2));
    }

    [Fact]
    public void The_superior_judges_lead_and_assists_and_the_streets_evaluation_reaches_both_sides()
    {
        var done = Everybody(Judged(OperationClass.Emergency), it => new OperationCommand.Arrive(it), Start.AddMinutes(9))
            .After(new OperationCommand.Finish("closed the road", "police"), Start.AddHours(1))
            .After(new OperationCommand.Finish("cleaned up", "street-a2"), Start.AddHours(1))
            .After(new OperationCommand.Finish("mended", "water"), Start.AddHours(2));
        Assert.Equal(OperationStage.Done, done.Stage);

        Evaluation[] marks = [new(1, 90, 80, 100, 70), new(2, 100, 100, 100, 100), new(3, 60, 60, 60, 60)];
        var events = OperationDecider.Decide(done, new OperationCommand.Evaluate(marks, "street-a1"), BorderTown.Rules, Start.AddHours(3)).Events;
        var change = OperationChange.Of(done, events);
        Assert.Equal((OperationStage.Ended, OperationEnd.Evaluated), (change.After.Stage, change.After.End));
        Assert.Equal(marks, change.After.Participants.Select(it => it.Evaluation!));
        Assert.Equal(["water", "police", "street-a2", "street-a1"], change.Notices.Select(it => it.Organisation));
    }

    [Fact]
    public void The_lead_is_done_last()
    {
        var came = Everybody(Judged(OperationClass.Emergency), it => new OperationCommand.Arrive(it), Start);

        Assert.Equal("operation.part_open", came.Refusal(new OperationCommand.Finish("mended", "water"), Start));
        Assert.Equal("operation.acknowledge_first", Judged(OperationClass.Emergency).Refusal(new OperationCommand.Finish("mended", "police"), Start));
    }

    [Fact]
    public void Evaluations_are_complete_in_range_and_the_streets_own()
    {
        var done = Done();

        Assert.Equal("operation.evaluation_invalid", done.Refusal(new OperationCommand.Evaluate([new(1, 101, 0, 0, 0)], "street-a1"), Start));
        Assert.Equal("operation.evaluation_invalid", done.Refusal(new OperationCommand.Evaluate([], "street-a1"), Start));
        Assert.Equal("operation.not_convener", done.Refusal(new OperationCommand.Evaluate([new(1, 1, 1, 1, 1)], "water"), Start));
        Assert.Equal("operation.evaluate_instead", done.Refusal(new OperationCommand.End(0, null, "street-a1"), Start));
    }

    [Fact]
    public void A_whistle_that_is_not_evaluated_in_time_ends_and_says_so()
    {
        var done = Done();

        Assert.Equal(OperationEnd.NotEvaluated, done.Note(Start.AddDays(20)).Aggregate(done, Operation.Evolve).End);
    }

    [Fact]
    public void Only_streets_whistle_and_only_their_head_approves()
    {
        OperationCommand Draft(string acting) => new OperationCommand.DraftWhistle(OperationClass.Demand, "a smell", ["a1"], "a1", [], acting);

        Assert.Equal("operation.may_not_whistle", Operation.Unopened.Refusal(Draft("water"), Start));
        Assert.Equal("case.organisation_unknown", Operation.Unopened.Refusal(Draft("nobody"), Start));
        Assert.Equal("operation.not_convener", Drafted(OperationClass.Demand, Start).Refusal(new OperationCommand.Approve("street-a2"), Start));
        Assert.Equal("operation.not_superior", Drafted(OperationClass.Demand, Start).Refusal(Judge("office-b"), Start));
    }

    [Fact]
    public void A_refusal_is_appealed_against_once_before_the_superior_above()
    {
        var refused = Approved().After(new OperationCommand.Refuse("you can do that alone", "office-a"), Start);
        Assert.False(refused.IsOpen);

        var appealed = refused.After(new OperationCommand.Appeal("we cannot", "street-a1"), Start.AddHours(1));
        Assert.Equal((OperationStage.Approved, "urban"), (appealed.Stage, appealed.Superior));
        Assert.Equal("operation.not_superior", appealed.Refusal(Judge("office-a"), Start));
        Assert.Equal(
            "operation.appealed_before",
            appealed.After(new OperationCommand.Refuse("you can", "urban"), Start).Refusal(new OperationCommand.Appeal("again", "street-a1"), Start));
    }

    [Fact]
    public void Whoever_cannot_come_is_released_and_somebody_else_called_in()
    {
        var changed = Judged(OperationClass.Demand)
            .After(new OperationCommand.CallIn("office-b", false, "send a pump", "office-a"), Start)
            .After(new OperationCommand.Release("police", "not needed", "office-a"), Start);

        Assert.Equal(["water", "police", "street-a2", "office-b"], changed.Participants.Select(it => it.Organisation));
        Assert.Equal(ParticipantState.Released, changed.Participants[1].State);
        Assert.Equal("operation.not_directing", changed.Refusal(new OperationCommand.CallIn("police", false, null, "police"), Start));
        Assert.Equal("operation.lead_not_released", changed.Refusal(new OperationCommand.Release("water", "so", "office-a"), Start));
        Assert.Equal("police", changed.After(new OperationCommand.CallIn("police", true, null, "office-a"), Start).Lead!.Organisation);
    }

    [Fact]
    public void Without_a_plan_in_time_the_superior_is_told_and_then_without_a_result()
    {
        var judged = Everybody(Judged(OperationClass.KeyTask), it => new OperationCommand.Acknowledge(it), Start);

        Assert.Equal(
            [OperationRaise.StageOverdue, OperationRaise.StageOverdue],
            judged.Note(Start.AddDays(60)).OfType<OperationEvent.Raised>().Select(it => it.Reason));
        Assert.Equal("close, dig, mend", judged.After(new OperationCommand.MakePlan("close, dig, mend", "water"), Start).Plan);
        Assert.Equal("operation.not_lead", judged.Refusal(new OperationCommand.MakePlan("dig", "police"), Start));
    }

    private static Operation Drafted(OperationClass of, DateTimeOffset at) =>
        Operation.Unopened.After(new OperationCommand.DraftWhistle(of, "a main burst", ["a1"], "a1", ["water"], "street-a1"), at);

    private static Operation Approved(OperationClass of = OperationClass.Demand) => Drafted(of, Start).After(new OperationCommand.Approve("street-a1"), Start);

    private static OperationCommand Judge(string acting, OperationClass of = OperationClass.Demand) => new OperationCommand.Judge(of, "water", ["police", "street-a2"], acting);

    private static Operation Judged(OperationClass of) => Approved(of).After(Judge("office-a", of), Start);

    private static Operation Done() => Approved().After(new OperationCommand.Judge(OperationClass.Demand, "water", [], "office-a"), Start)
        .After(new OperationCommand.Acknowledge("water"), Start).After(new OperationCommand.Finish("mended", "water"), Start);

    private static Operation Everybody(Operation state, Func<string, OperationCommand> command, DateTimeOffset at) =>
        state.Participants.Aggregate(state, (now, it) => now.After(command(it.Organisation), at));
}
