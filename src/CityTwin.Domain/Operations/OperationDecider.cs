using System.Diagnostics;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>Decides what follows from a command to an operation. Reads no clock, calls no service, remembers nothing.</summary>
public static class OperationDecider
{
    /// <summary>What follows from <paramref name="command"/> for an operation in <paramref name="state"/> at <paramref name="now"/>.</summary>
    public static Decision<OperationEvent> Decide(Operation state, OperationCommand command, CityRules rules, DateTimeOffset now)
    {
        var ground = new OperationGround(rules, now);
        return OperationClocks.Start(state, Decide(state, command, ground), ground);
    }

    private static Decision<OperationEvent> Decide(Operation state, OperationCommand command, OperationGround ground) => command switch
    {
        OperationCommand.OpenBoundary c => BoundaryRules.Open(state, c, ground),
        OperationCommand.DraftWhistle c => WhistleRules.Draft(state, c, ground),
        OperationCommand.Form c => JoiningRules.Form(state, c, ground),
        _ when state.Stage is OperationStage.Unopened => OperationRejections.NotThere,
        OperationCommand.Claim c => BoundaryRules.Claim(state, c, ground),
        OperationCommand.Deny c => BoundaryRules.Deny(state, c, ground),
        OperationCommand.Designate c => BoundaryRules.Designate(state, c, ground),
        OperationCommand.RevokePrecedent c => BoundaryRules.Revoke(state, c, ground),
        OperationCommand.Approve c => WhistleRules.Approve(state, c, ground),
        OperationCommand.Refuse c => WhistleRules.Refuse(state, c, ground),
        OperationCommand.Appeal c => WhistleRules.Appeal(state, c, ground),
        OperationCommand.Judge c => WhistleRules.Judge(state, c, ground),
        OperationCommand.Evaluate c => WhistleRules.Evaluate(state, c, ground),
        OperationCommand.CallIn c => PartRules.CallIn(state, c, ground),
        OperationCommand.Release c => PartRules.Release(state, c, ground),
        OperationCommand.Acknowledge c => PartRules.Acknowledge(state, c, ground),
        OperationCommand.Arrive c => PartRules.Arrive(state, c, ground),
        OperationCommand.MakePlan c => PartRules.Plan(state, c, ground),
        OperationCommand.Finish c => PartRules.Finish(state, c, ground),
        OperationCommand.JoinCase c => JoiningRules.Join(state, c, ground),
        OperationCommand.LeaveCase c => JoiningRules.Leave(state, c, ground),
        OperationCommand.End c => JoiningRules.End(state, c, ground),
        OperationCommand.NoteTime => OperationClocks.Note(state, ground),
        _ => throw new UnreachableException($"OperationDecider does not know {command.GetType().Name}."),
    };
}
