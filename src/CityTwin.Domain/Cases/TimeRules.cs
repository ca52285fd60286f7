using CityTwin.Domain.Clocks;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Cases;

/// <summary>More time, standing still, and what the clocks say.</summary>
internal static class TimeRules
{
    // More than all clocks of a case can have to say at once.
    private const int MostAtOnce = 256;

    public static Decision<CaseEvent> Ask(Case state, CaseCommand.AskTime command, CaseGround ground) => DutyRules.OfOwn(state, command, 0, duty =>
    {
        var request = new TimeRequest(command.Kind, command.Reason, command.Kind is TimeKind.Suspension ? command.Until : null, command.Acting);
        return !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
            : state.TimeAsked == request ? Decision<CaseEvent>.AlreadySo
            : state.Stage is not CaseStage.Handling ? CaseRejections.WrongStage(state.Stage, CaseStage.Suspended)
            : Objection(request, state, ground) is { } objection ? objection
            : new CaseEvent.TimeAsked(request, command.Acting, ground.Now) { ClientEventId = command.ClientEventId };
    });

    public static Decision<CaseEvent> Grant(Case state, CaseCommand.GrantTime command, CaseGround ground)
    {
        // What was asked before a merge is asked again when the merge is taken back, and not decided about meanwhile.
        if (state is not { Stage: CaseStage.Handling, TimeAsked: { } request })
        {
            return TimeRejections.NothingAsked;
        }

        return request.RequestedBy == command.Acting || command.Acting == CaseCommand.Rule ? TimeRejections.ApproverAsked
            : Objection(request, state, ground) is { } objection ? objection
            : request.Kind is TimeKind.Extension ? Extended(state, request, command.Acting, ground)
            : Suspended(state, request, command.Acting, ground);
    }

    public static Decision<CaseEvent> Refuse(Case state, CaseCommand.RefuseTime command, CaseGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : state is not { Stage: CaseStage.Handling, TimeAsked: not null } ? TimeRejections.NothingAsked
        : new CaseEvent.TimeRefused(command.Reason, command.Acting, ground.Now);

    public static Decision<CaseEvent> Resume(Case state, CaseCommand.Resume command, CaseGround ground) =>
        state.Stage is CaseStage.Suspended ? Resumed(state, command.Acting, ground.Now, ground)
        : state is { Stage: CaseStage.Handling, SuspendedUntil: not null } ? Decision<CaseEvent>.AlreadySo
        : CaseRejections.WrongStage(state.Stage, CaseStage.Handling);

    public static Decision<CaseEvent> Note(Case state, CaseGround ground)
    {
        var events = new List<CaseEvent>();
        while (events.Count < MostAtOnce && CaseTimers.Next(state) is { } timer && timer.At <= ground.Now)
        {
            foreach (var said in Said(state, timer, ground))
            {
                events.Add(said);
                state = Case.Evolve(state, said);
            }
        }

        return Decision<CaseEvent>.On(events);
    }

    /// <summary>The due times of clocks that stood still and go on now.</summary>
    public static IReadOnlyList<ClockMove> GoOn(Case state, DateTimeOffset at, CaseGround ground) => Moves(
        state,
        clock => clock.Running.IsPaused(at),
        clock => ground.DueAfter(clock, running => running with { Pauses = [.. running.Pauses.SkipLast(1), running.Pauses[^1] with { Until = at }] }));

    private static IEnumerable<CaseEvent> Said(Case state, CaseTimer timer, CaseGround ground)
    {
        if (timer.Clock == CaseTimers.Suspension)
        {
            yield return Resumed(state, CaseCommand.Rule, timer.At, ground);
            yield break;
        }

        yield return new CaseEvent.ClockSpoke(timer.Clock, timer.Obligation, timer.Phase, timer.At);
        if (timer.Clock == CaseTimers.TakeUp)
        {
            var superior = Superiors.Of([state.FindObligation(timer.Obligation)!.Organisation], ground.Rules);
            yield return new CaseEvent.Raised(timer.Obligation, superior, RaiseReason.NotTakenUp, timer.At);
        }
    }

    private static Rejection? Objection(TimeRequest request, Case state, CaseGround ground)
    {
        if (state.Handling is { } clock && (clock.IsOverdue || clock.DueAt <= ground.Now))
        {
            return TimeRejections.Overdue;
        }

        var process = ground.Rules.Process;
        return request.Kind is TimeKind.Extension
            ? state.Handling is null ? TimeRejections.NothingToExtend
                : state.Extensions >= process.MostExtensions ? TimeRejections.ExtensionsUsed(process.MostExtensions)
                : null
            : state.SuspendedUntil is not null ? TimeRejections.SuspendedBefore
                : request.Until is { } until && until > ground.Now && until - ground.Now <= TimeSpan.FromDays(process.LongestSuspensionDays) ? null
                : TimeRejections.SuspensionLength(process.LongestSuspensionDays);
    }

    private static CaseEvent.Extended Extended(Case state, TimeRequest request, string acting, CaseGround ground)
    {
        var extension = new ClockExtension(ground.Now, state.Handling!.Running.Limit, "extension", acting);
        var lead = state.LeadObligation!.Number;
        var moves = Moves(
            state,
            clock => clock.Running.Limit.CountsWorkingTime() == extension.More.CountsWorkingTime(),
            clock => ground.DueAfter(clock, running => running with { Extensions = [.. running.Extensions, extension] }));
        return new(extension.More, request, [.. moves.Where(move => move.Obligation == 0 || move.Obligation == lead)], acting, ground.Now);
    }

    private static CaseEvent.Suspended Suspended(Case state, TimeRequest request, string acting, CaseGround ground)
    {
        var until = request.Until!.Value;
        var pause = new ClockPause(ground.Now, until, "suspension", acting);
        return new(
            until, request,
            Moves(state, clock => clock.CanStand(ground.Now), clock => ground.DueAfter(clock, running => running with { Pauses = [.. running.Pauses, pause] })),
            acting, ground.Now);
    }

    private static CaseEvent.Resumed Resumed(Case state, string acting, DateTimeOffset at, CaseGround ground) => new(GoOn(state, at, ground), acting, at);

    // The handling clock, and those of obligations that somebody works on or has submitted.
    private static IReadOnlyList<ClockMove> Moves(Case state, Func<CaseClock, bool> moves, Func<CaseClock, DateTimeOffset> due)
    {
        var moved = new List<ClockMove>();
        if (state.Handling is { } handling && moves(handling))
        {
            moved.Add(new ClockMove(0, due(handling)));
        }

        moved.AddRange(state.Obligations
            .Where(it => (it.IsOpen || it.Number == state.LeadObligation?.Number) && it.Clock is { } clock && moves(clock))
            .Select(it => new ClockMove(it.Number, due(it.Clock!))));
        return moved;
    }
}
