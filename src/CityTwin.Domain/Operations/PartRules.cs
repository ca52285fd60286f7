using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Operations;

/// <summary>What organisations that were called do, and who calls and releases them.</summary>
internal static class PartRules
{
    public static Decision<OperationEvent> CallIn(Operation state, OperationCommand.CallIn command, OperationGround ground) =>
        (ObjectionToDirecting(state, command.Acting) ?? ObjectionTo([command.Organisation], ground.Rules)) is { } objection ? objection
        : command.Asked is { } asked && !Step.IsReason(asked) ? CaseRejections.ReasonInvalid
        : state.Participants.Count >= OperationRejections.MostParticipants ? OperationRejections.TooManyParticipants
        : state.Participants.Any(it => it.IsOpen && it.Organisation == command.Organisation && (it.Role is DutyRole.Lead || !command.AsLead))
            ? Decision<OperationEvent>.AlreadySo
        : new OperationEvent.Called(
            [CallTo(command.Organisation, command.AsLead ? DutyRole.Lead : DutyRole.Assist, command.Asked, state.Participants.Count + 1, state.Class, ground)],
            command.Acting, ground.Now);

    public static Decision<OperationEvent> Release(Operation state, OperationCommand.Release command, OperationGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : ObjectionToDirecting(state, command.Acting) is { } objection ? objection
        : command.Acting == command.Organisation ? DutyRejections.NotByItself
        : state.Participants.LastOrDefault(it => it.Organisation == command.Organisation) switch
        {
            null => OperationRejections.NotCalled(command.Organisation),
            { State: ParticipantState.Released } => Decision<OperationEvent>.AlreadySo,
            { IsOpen: false } => OperationRejections.PartOver(command.Organisation),
            { Role: DutyRole.Lead } => OperationRejections.LeadIsReplaced,
            var open => new OperationEvent.Released(open.Number, command.Reason, command.Acting, ground.Now),
        };

    public static Decision<OperationEvent> Acknowledge(Operation state, OperationCommand.Acknowledge command, OperationGround ground) => OfOwn(state, command, part =>
        part.State is ParticipantState.Called ? new OperationEvent.Acknowledged(part.Number, command.Acting, ground.Now) : Decision<OperationEvent>.AlreadySo);

    public static Decision<OperationEvent> Arrive(Operation state, OperationCommand.Arrive command, OperationGround ground) => OfOwn(state, command, part =>
        part.State is ParticipantState.OnSite ? Decision<OperationEvent>.AlreadySo : new OperationEvent.Arrived(part.Number, command.Acting, ground.Now));

    public static Decision<OperationEvent> Plan(Operation state, OperationCommand.MakePlan command, OperationGround ground) => OfOwn(state, command, part =>
        part.Role is not DutyRole.Lead ? OperationRejections.NotLead(state.Lead!.Organisation)
        : !Step.IsReason(command.Plan) ? CaseRejections.ReasonInvalid
        : part.State is ParticipantState.Called ? OperationRejections.AcknowledgeFirst
        : state.Plan == command.Plan ? Decision<OperationEvent>.AlreadySo
        : new OperationEvent.Planned(command.Plan, command.Acting, ground.Now));

    public static Decision<OperationEvent> Finish(Operation state, OperationCommand.Finish command, OperationGround ground) => OfOwn(state, command, part =>
        !Step.IsReason(command.Result) ? CaseRejections.ReasonInvalid
        : part.State is ParticipantState.Called ? OperationRejections.AcknowledgeFirst
        : part.Role is DutyRole.Lead && state.Participants.FirstOrDefault(it => it.IsOpen && it.Number != part.Number) is { } open
            ? OperationRejections.PartOpen(open.Organisation)
        : new OperationEvent.PartDone(part.Number, command.Result, command.Acting, ground.Now));

    /// <summary>Calls to the lead and to everybody who assists.</summary>
    public static IReadOnlyList<Call> Calls(Operation state, OperationClass of, string lead, IReadOnlyList<string> assists, OperationGround ground) =>
    [
        CallTo(lead, DutyRole.Lead, null, state.Participants.Count + 1, of, ground),
        .. assists.Distinct().Where(it => it != lead).Select((it, index) => CallTo(it, DutyRole.Assist, null, state.Participants.Count + 2 + index, of, ground)),
    ];

    /// <summary>Why these organisations cannot be called; null when they can.</summary>
    public static Rejection? ObjectionTo(IReadOnlyList<string> organisations, CityRules rules) =>
        organisations.Count > OperationRejections.MostParticipants ? OperationRejections.TooManyParticipants
        : organisations.FirstOrDefault(it => rules.FindOrganisation(it) is null) is { } unknown ? CaseRejections.OrganisationUnknown(unknown)
        : null;

    /// <summary>Why this post cannot direct the operation; null when it can: whoever began it, leads it or oversees it does.</summary>
    public static Rejection? ObjectionToDirecting(Operation state, string acting) =>
        state.Opening!.Kind is OperationKind.Boundary ? OperationRejections.NotOfKind(OperationKind.Joint)
        : state.Stage is not (OperationStage.Underway or OperationStage.Planned) ? OperationRejections.WrongStage(state.Stage, OperationStage.Underway)
        : acting == state.Opening.Convener || acting == state.Superior || acting == state.Lead?.Organisation ? null
        : OperationRejections.NotDirecting(state.Opening.Convener, state.Superior);

    private static Decision<OperationEvent> OfOwn(Operation state, OperationCommand command, Func<Participant, Decision<OperationEvent>> decide) =>
        state.Participants.LastOrDefault(it => it.Organisation == command.Acting) is not { } part ? OperationRejections.NotCalled(command.Acting)
        : part.State is ParticipantState.Done && command is OperationCommand.Finish or OperationCommand.Acknowledge or OperationCommand.Arrive
            ? Decision<OperationEvent>.AlreadySo
        : !part.IsOpen ? OperationRejections.PartOver(command.Acting)
        : decide(part);

    private static Call CallTo(string organisation, DutyRole role, string? asked, int number, OperationClass of, OperationGround ground)
    {
        var (limits, calendar) = (ground.LimitsOf(of), ground.Rules.FindOrganisation(organisation)?.Calendar);
        return new Call(
            number, organisation, role, asked,
            ground.Start(limits.Acknowledge, ground.Now, calendar), ground.Start(limits.Arrive, ground.Now, calendar));
    }
}
