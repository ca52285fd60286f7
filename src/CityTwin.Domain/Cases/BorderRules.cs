using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What a border near by means for a case (domain reference §3.3): who might be the one whose it is, and what follows once that is known.</summary>
internal static class BorderRules
{
    /// <summary>What is asked of the first receiver while the candidates answer.</summary>
    public const string MakeSafe = "先行处置 / make it safe first";

    /// <summary>
    /// Who would lead on each side, the side of the place first; empty when all sides agree, when nobody would lead on the side of the place, or when no border
    /// of a level that claims runs between them.
    /// </summary>
    public static IReadOnlyList<Claimant> ClaimantsAt(Edge? edge, CaseKind? kind, Place place, CaseGround ground)
    {
        if (edge is null || ground.Rules.Process.Operations.ClaimLevel is not { } level || kind is null)
        {
            return [];
        }

        var depth = ground.Rules.City.DepthOf(level);
        var sides = edge.Areas.Select(area => (area, Chain: ground.Rules.ChainOf(area.Community))).ToList();
        if (sides.Select(side => side.Chain[Math.Min(depth, side.Chain.Count - 1)]).Distinct().Count() < 2)
        {
            return [];
        }

        var claimants = sides
            .Select(side => (side.area, Router.Find(ground.QuestionOf(kind, place with { Areas = side.Chain }), ground.Rules).Lead))
            .Where(side => side.Lead is not null)
            .Select(side => new Claimant(side.Lead!.Organisation, side.area.Community, side.area.Metres))
            .DistinctBy(claimant => claimant.Organisation)
            .ToList();
        return claimants.Count > 1 && claimants[0].Area == edge.Areas[0].Community ? claimants : [];
    }

    public static Decision<CaseEvent> Settle(Case state, CaseCommand.Settle command, CaseGround ground)
    {
        if (state.JurisdictionAskedIn != command.Operation)
        {
            return Decision<CaseEvent>.AlreadySo;
        }

        var settled = new CaseEvent.JurisdictionSettled(command.Operation, command.Organisation, command.By, ground.Now);

        // Whoever received it first may have dealt with it meanwhile; then only the question is settled.
        if (state.Lead == command.Organisation || state.Obligations.Count >= DutyRejections.MostObligations
            || state.Stage is not (CaseStage.Filed or CaseStage.Dispatched or CaseStage.ReturnReview or CaseStage.Handling))
        {
            return settled;
        }

        var by = command.By is SettledBy.Designation ? RouteGrounds.ByDesignation : RouteGrounds.ByClaim;
        return Decision<CaseEvent>.On(
            new CaseEvent.Dispatched(
                [Offers.ToLead(command.Organisation, state, ground, designated: command.By is SettledBy.Designation)],
                new RouteGrounds(by, ground.Rules.City.Version, Reason: command.Reason), command.Acting, ground.Now),
            settled);
    }

    public static Decision<CaseEvent> Join(Case state, CaseCommand.JoinOperation command, CaseGround ground) =>
        state.Operations.Contains(command.Operation) ? Decision<CaseEvent>.AlreadySo
        : !state.Stage.IsOpen() ? BorderRejections.NotOpen
        : state.Operations.Count >= BorderRejections.MostOperations ? BorderRejections.TooManyOperations
        : new CaseEvent.JoinedOperation(command.Operation, command.Acting, ground.Now);

    public static Decision<CaseEvent> Leave(Case state, CaseCommand.LeaveOperation command, CaseGround ground) =>
        state.Operations.Contains(command.Operation)
            ? new CaseEvent.LeftOperation(command.Operation, command.Acting, ground.Now)
            : Decision<CaseEvent>.AlreadySo;
}
