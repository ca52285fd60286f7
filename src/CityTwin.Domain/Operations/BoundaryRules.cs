using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Operations;

/// <summary>
/// Whose a case near a border is (domain reference §3.3): the candidates claim or deny; exactly one claim settles it; where none or several
/// claim, the common superior designates, and that is a precedent. Whoever received it first handles it meanwhile.
/// </summary>
internal static class BoundaryRules
{
    public static Decision<OperationEvent> Open(Operation state, OperationCommand.OpenBoundary command, OperationGround ground)
    {
        if (state.Stage is not OperationStage.Unopened)
        {
            return Decision<OperationEvent>.AlreadySo;
        }

        var opening = new OperationOpening
        {
            Kind = OperationKind.Boundary,
            Class = CaseGround.IsUrgent(ground.Rules.Catalogue.Find(command.Kind)) ? OperationClass.Emergency : OperationClass.Demand,
            Subject = command.Kind,
            Convener = command.Claimants[0].Organisation,
            Superior = Superiors.Of([.. command.Claimants.Select(it => it.Organisation)], ground.Rules),
            Areas = [.. command.Edge.Areas.Select(area => area.Community).Order(StringComparer.Ordinal)],
            Common = command.Edge.Common,
            PackVersion = ground.Rules.City.Version,
            Edge = command.Edge,
            CaseKind = command.Kind,
            Claimants = command.Claimants,
            Cases = [command.Case],
        };
        return new OperationEvent.Opened(opening, command.Acting, ground.Now);
    }

    public static Decision<OperationEvent> Claim(Operation state, OperationCommand.Claim command, OperationGround ground) =>
        OfClaimant(state, command.Acting, claimant => claimant.State is ClaimState.Claimed
            ? Decision<OperationEvent>.AlreadySo
            : Answered(state, new OperationEvent.Claimed(command.Acting, ground.Now), ground));

    public static Decision<OperationEvent> Deny(Operation state, OperationCommand.Deny command, OperationGround ground) => !Step.IsReason(command.Basis)
        ? CaseRejections.ReasonInvalid
        : OfClaimant(state, command.Acting, claimant => claimant.State is ClaimState.Denied
            ? Decision<OperationEvent>.AlreadySo
            : Answered(state, new OperationEvent.Denied(command.Acting, command.Basis, ground.Now), ground));

    public static Decision<OperationEvent> Designate(Operation state, OperationCommand.Designate command, OperationGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : state.SettledBy is SettledBy.Designation && state.SettledOn == command.Organisation ? Decision<OperationEvent>.AlreadySo
        : state.Stage is not OperationStage.Designating ? OperationRejections.WrongStage(state.Stage, OperationStage.Designating)
        : state.Superior != command.Acting ? OperationRejections.NotSuperior(state.Superior)
        : state.Claimants.All(it => it.Organisation != command.Organisation) ? OperationRejections.NotCandidate(command.Organisation)
        : new OperationEvent.Settled(command.Organisation, SettledBy.Designation, command.Reason, command.Acting, ground.Now);

    public static Decision<OperationEvent> Revoke(Operation state, OperationCommand.RevokePrecedent command, OperationGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : state.Precedent is null ? OperationRejections.NoPrecedent
        : state.Precedent.RevokedAt is not null ? Decision<OperationEvent>.AlreadySo
        : new OperationEvent.PrecedentRevoked(command.Reason, command.Acting, ground.Now);

    /// <summary>What the answers that are in make of it, once everybody has answered or the time is up.</summary>
    public static OperationEvent Conclude(Operation state, DateTimeOffset at) =>
        state.Claimants.Where(it => it.State is ClaimState.Claimed).ToList() is [var only]
            ? new OperationEvent.Settled(only.Organisation, SettledBy.Claim, null, CaseCommand.Rule, at)
            : new OperationEvent.Raised(0, state.Superior, OperationRaise.Unclaimed, at);

    private static Decision<OperationEvent> Answered(Operation state, OperationEvent answer, OperationGround ground)
    {
        var after = Operation.Evolve(state, answer);
        return after.Claimants.Any(it => it.State is ClaimState.Asked)
            ? answer
            : Decision<OperationEvent>.On(answer, Conclude(after, ground.Now));
    }

    // An answer can be changed while others are still out.
    private static Decision<OperationEvent> OfClaimant(Operation state, string acting, Func<Claimant, Decision<OperationEvent>> decide) =>
        state.Claimants.FirstOrDefault(it => it.Organisation == acting) is not { } claimant ? OperationRejections.NotCandidate(acting)
        : state.Stage is OperationStage.Claiming ? decide(claimant)
        : claimant.State is ClaimState.Asked ? OperationRejections.WrongStage(state.Stage, OperationStage.Claiming)
        : decide(claimant) is { Events.Count: 0, Refused: null } already ? already
        : OperationRejections.WrongStage(state.Stage, OperationStage.Claiming);
}
