using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>Starts the clock of the stage that an operation comes to, and says what follows when a clock's time is up.</summary>
internal static class OperationClocks
{
    // More than all clocks of an operation can have to say at once.
    private const int MostAtOnce = 256;

    public static Decision<OperationEvent> Start(Operation state, Decision<OperationEvent> decision, OperationGround ground)
    {
        var (after, last) = (state, -1);
        for (var index = 0; index < decision.Events.Count; index++)
        {
            var before = after.Stage;
            after = Operation.Evolve(after, decision.Events[index]);
            last = after.Stage == before ? last : index;
        }

        return last < 0 || decision.Events[last].StageClock is not null || ClockOf(after, ground) is not { } clock
            ? decision
            : Decision<OperationEvent>.On([.. decision.Events.Select((happened, index) => index == last ? happened with { StageClock = clock } : happened)]);
    }

    public static Decision<OperationEvent> Note(Operation state, OperationGround ground)
    {
        var events = new List<OperationEvent>();
        while (events.Count < MostAtOnce && OperationTimers.Next(state) is { } timer && timer.At <= ground.Now)
        {
            foreach (var said in Said(state, timer, ground with { Now = timer.At }))
            {
                events.Add(said);
                state = Operation.Evolve(state, said);
            }
        }

        return Decision<OperationEvent>.On(events);
    }

    private static IEnumerable<OperationEvent> Said(Operation state, OperationTimer timer, OperationGround ground)
    {
        var spoke = new OperationEvent.ClockSpoke(timer.Clock, timer.Participant, timer.At);
        yield return spoke;
        yield return timer.Clock switch
        {
            OperationTimers.Acknowledge => new OperationEvent.Raised(timer.Participant, AboveOf(state, timer, ground), OperationRaise.NotAcknowledged, timer.At),
            OperationTimers.Arrive => new OperationEvent.Raised(timer.Participant, AboveOf(state, timer, ground), OperationRaise.NotOnSite, timer.At),
            _ => StageOver(state, timer.At, ground),
        };
    }

    private static OperationEvent StageOver(Operation state, DateTimeOffset at, OperationGround ground) => state.Stage switch
    {
        OperationStage.Claiming => WithClock(state, BoundaryRules.Conclude(state, at), ground),
        OperationStage.Designating when ground.Above(state.Superior) is var above && above != state.Superior =>
            WithClock(state, new OperationEvent.Raised(0, above, OperationRaise.Undecided, at), ground),
        OperationStage.Designating => new OperationEvent.Settled(state.Opening!.Convener, SettledBy.Fallback, null, CaseCommand.Rule, at),
        OperationStage.Done when state.Opening!.Kind is OperationKind.Whistle =>
            new OperationEvent.Ended(OperationEnd.NotEvaluated, null, CaseCommand.Rule, at),
        _ => new OperationEvent.Raised(0, ground.Above(state.Superior), OperationRaise.StageOverdue, at) { StageClock = ResultAfterPlan(state, at, ground) },
    };

    // Without a plan in time, the limit of the result is what is left.
    private static ClockStart? ResultAfterPlan(Operation state, DateTimeOffset at, OperationGround ground) =>
        state.Stage is OperationStage.Underway && ground.Start(ground.LimitsOf(state.Class).Result, state.CalledAt!.Value) is { } result && result.DueAt > at
            ? result
            : null;

    private static OperationEvent WithClock(Operation state, OperationEvent happened, OperationGround ground) =>
        happened with { StageClock = ClockOf(Operation.Evolve(state, happened), ground) };

    // Whoever oversees is told, or whoever is above where the delay is its own.
    private static string AboveOf(Operation state, OperationTimer timer, OperationGround ground) =>
        state.FindParticipant(timer.Participant)!.Organisation == state.Superior ? ground.Above(state.Superior) : state.Superior;

    private static ClockStart? ClockOf(Operation state, OperationGround ground)
    {
        var limits = ground.LimitsOf(state.Class);
        return state.Stage switch
        {
            OperationStage.Claiming => ground.Start(limits.Claim, ground.Now),
            OperationStage.Designating => ground.Start(limits.Designation, ground.Now),
            OperationStage.Drafted => ground.Start(limits.Approval, ground.Now),
            OperationStage.Approved => ground.Start(limits.Judgement, ground.Now),
            OperationStage.Underway => ground.Start(limits.Plan ?? limits.Result, state.CalledAt!.Value),
            OperationStage.Planned => ground.Start(limits.Result, state.CalledAt!.Value),
            OperationStage.Done => ground.Start(limits.Evaluation, ground.Now),
            _ => null,
        };
    }
}
