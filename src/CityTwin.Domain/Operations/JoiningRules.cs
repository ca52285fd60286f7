using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>Joint operations 联合处置: how they are formed, which cases belong to them, how they end.</summary>
internal static class JoiningRules
{
    public static Decision<OperationEvent> Form(Operation state, OperationCommand.Form command, OperationGround ground)
    {
        var rules = ground.Rules;
        return state.Stage is not OperationStage.Unopened ? Decision<OperationEvent>.AlreadySo
            : command.Class is not { } of ? OperationRejections.ClassMissing
            : !Step.IsReason(command.Subject) ? OperationRejections.SubjectInvalid
            : command.Acting.Length == 0 ? OperationRejections.ActingMissing
            : PartRules.ObjectionTo([command.Lead, .. command.Assists], rules) is { } objection ? objection
            : new OperationEvent.Opened(
                new OperationOpening
                {
                    Kind = command.Kind, Class = of, Subject = command.Subject, Convener = command.Acting == CaseCommand.Rule ? command.Lead : command.Acting,
                    Superior = Superiors.Of([command.Lead, .. command.Assists], rules), Areas = command.Areas, Common = command.Common,
                    PackVersion = rules.City.Version, ClientEventId = command.ClientEventId, Situation = command.Situation,
                    Calls = PartRules.Calls(state, of, command.Lead, command.Assists, ground),
                },
                command.Acting, ground.Now);
    }

    public static Decision<OperationEvent> Join(Operation state, OperationCommand.JoinCase command, OperationGround ground) =>
        state.Cases.Contains(command.Case) ? Decision<OperationEvent>.AlreadySo
        : ObjectionToCases(state, command.Acting) is { } objection ? objection
        : state.Cases.Count >= OperationRejections.MostCases ? OperationRejections.TooManyCases
        : new OperationEvent.CaseJoined(command.Case, command.Acting, ground.Now);

    public static Decision<OperationEvent> Leave(Operation state, OperationCommand.LeaveCase command, OperationGround ground) =>
        !state.Cases.Contains(command.Case) ? Decision<OperationEvent>.AlreadySo
        : ObjectionToCases(state, command.Acting) is { } objection ? objection
        : new OperationEvent.CaseLeft(command.Case, command.Acting, ground.Now);

    public static Decision<OperationEvent> End(Operation state, OperationCommand.End command, OperationGround ground) =>
        state.Stage is OperationStage.Ended ? Decision<OperationEvent>.AlreadySo
        : state.Opening!.Kind is OperationKind.Boundary ? OperationRejections.NotOfKind(OperationKind.Joint)
        : command.Acting != state.Opening.Convener && command.Acting != state.Superior ? OperationRejections.NotDirecting(state.Opening.Convener, state.Superior)
        : command.GiveUpBecause is { } reason
            ? Step.IsReason(reason) ? new OperationEvent.Ended(OperationEnd.GivenUp, reason, command.Acting, ground.Now) : CaseRejections.ReasonInvalid
        : state.Opening.Kind is OperationKind.Whistle ? OperationRejections.EvaluateInstead
        : state.Participants.FirstOrDefault(it => it.IsOpen) is { } open ? OperationRejections.PartOpen(open.Organisation)
        : command.OpenCases > 0 ? OperationRejections.CaseOpen(command.OpenCases)
        : new OperationEvent.Ended(OperationEnd.Completed, null, command.Acting, ground.Now);

    // A whistle may take its cases along from the draft on; whoever leads may add what it finds.
    private static Rejection? ObjectionToCases(Operation state, string acting) =>
        state.Opening!.Kind is OperationKind.Boundary ? OperationRejections.NotOfKind(OperationKind.Joint)
        : !state.IsOpen ? OperationRejections.WrongStage(state.Stage, OperationStage.Underway)
        : acting == state.Opening.Convener || acting == state.Superior || acting == state.Lead?.Organisation ? null
        : OperationRejections.NotDirecting(state.Opening.Convener, state.Superior);
}
