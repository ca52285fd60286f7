using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>
/// 街乡吹哨、部门报到 (domain reference §3.1): the street whistles with the approval of its head, the superior judges who leads and who assists,
/// and whoever whistled evaluates who came.
/// </summary>
internal static class WhistleRules
{
    public static Decision<OperationEvent> Draft(Operation state, OperationCommand.DraftWhistle command, OperationGround ground)
    {
        var rules = ground.Rules;
        if (state.Stage is not OperationStage.Unopened)
        {
            return Decision<OperationEvent>.AlreadySo;
        }

        if (rules.FindOrganisation(command.Acting) is not { } convener)
        {
            return CaseRejections.OrganisationUnknown(command.Acting);
        }

        return !rules.Process.Operations.WhistleLevels.Contains(convener.Level) ? OperationRejections.MayNotWhistle(convener.Id)
            : command.Class is not { } asked ? OperationRejections.ClassMissing
            : !Step.IsReason(command.Subject) ? OperationRejections.SubjectInvalid
            : PartRules.ObjectionTo(command.Wanted, rules) is { } objection ? objection
            : new OperationEvent.Opened(
                new OperationOpening
                {
                    Kind = OperationKind.Whistle, Class = asked, Subject = command.Subject, Convener = convener.Id,
                    Superior = Superiors.Of([convener.Id], rules), Areas = command.Areas, Common = command.Common,
                    PackVersion = rules.City.Version, ClientEventId = command.ClientEventId, Wanted = command.Wanted.Count == 0 ? null : command.Wanted,
                },
                command.Acting, ground.Now);
    }

    public static Decision<OperationEvent> Approve(Operation state, OperationCommand.Approve command, OperationGround ground) =>
        OnlyConvener(state, command) ?? Go(state, OperationStage.Drafted, OperationStage.Approved, new OperationEvent.Approved(command.Acting, ground.Now));

    public static Decision<OperationEvent> Refuse(Operation state, OperationCommand.Refuse command, OperationGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : OnlySuperior(state, command)
            ?? Go(state, OperationStage.Approved, OperationStage.Refused, new OperationEvent.Refused(command.Reason, command.Acting, ground.Now));

    public static Decision<OperationEvent> Appeal(Operation state, OperationCommand.Appeal command, OperationGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : state is { Stage: OperationStage.Approved, IsAppealed: true } ? Decision<OperationEvent>.AlreadySo
        : state.IsAppealed ? OperationRejections.AppealedBefore
        : OnlyConvener(state, command)
            ?? Go(
                state, OperationStage.Refused, OperationStage.Approved,
                new OperationEvent.Appealed(ground.Above(state.Superior), command.Reason, command.Acting, ground.Now));

    public static Decision<OperationEvent> Judge(Operation state, OperationCommand.Judge command, OperationGround ground) =>
        command.Class is not { } judged ? OperationRejections.ClassMissing
        : PartRules.ObjectionTo([command.Lead, .. command.Assists], ground.Rules) is { } objection ? objection
        : OnlySuperior(state, command)
            ?? Go(state, OperationStage.Approved, OperationStage.Underway, new OperationEvent.Judged(
                judged, PartRules.Calls(state, judged, command.Lead, command.Assists, ground), command.Acting, ground.Now));

    public static Decision<OperationEvent> Evaluate(Operation state, OperationCommand.Evaluate command, OperationGround ground)
    {
        var came = state.Participants.Where(it => it.State is ParticipantState.Done).Select(it => it.Number);
        return state.Opening!.Kind is not OperationKind.Whistle ? OperationRejections.NotOfKind(OperationKind.Whistle)
            : state.End is OperationEnd.Evaluated ? Decision<OperationEvent>.AlreadySo
            : OnlyConvener(state, command) is { } objection ? objection
            : state.Stage is not OperationStage.Done ? OperationRejections.WrongStage(state.Stage, OperationStage.Ended)
            : !command.Evaluations.All(it => it.IsSound()) || !came.Order().SequenceEqual(command.Evaluations.Select(it => it.Participant).Order())
                ? OperationRejections.EvaluationInvalid
            : Decision<OperationEvent>.On(
                new OperationEvent.Evaluated(command.Evaluations, command.Acting, ground.Now),
                new OperationEvent.Ended(OperationEnd.Evaluated, null, command.Acting, ground.Now));
    }

    private static Rejection? OnlyConvener(Operation state, OperationCommand command) =>
        state.Opening!.Kind is not OperationKind.Whistle ? OperationRejections.NotOfKind(OperationKind.Whistle)
        : state.Opening.Convener != command.Acting ? OperationRejections.NotConvener(state.Opening.Convener)
        : null;

    private static Rejection? OnlySuperior(Operation state, OperationCommand command) =>
        state.Opening!.Kind is not OperationKind.Whistle ? OperationRejections.NotOfKind(OperationKind.Whistle)
        : state.Superior != command.Acting ? OperationRejections.NotSuperior(state.Superior)
        : null;

    private static Decision<OperationEvent> Go(Operation state, OperationStage from, OperationStage to, OperationEvent happened) =>
        state.Stage == to ? Decision<OperationEvent>.AlreadySo
        : state.Stage == from ? happened
        : OperationRejections.WrongStage(state.Stage, to);
}
