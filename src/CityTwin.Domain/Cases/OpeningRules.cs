using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>How a case begins: reported, verified, filed or declined.</summary>
internal static class OpeningRules
{
    public static Decision<CaseEvent> Report(Case state, CaseCommand.Report command, CaseGround ground)
    {
        if (state.Stage is not CaseStage.Unreported)
        {
            return CaseRejections.WrongStage(state.Stage, CaseStage.Reported);
        }

        var (incident, place) = (command.Incident, command.Place);
        var kind = ground.Rules.Catalogue.Find(incident.Kind);
        return GoOn(
            new CaseEvent.Reported(
                incident, place, ground.Rules.City.Version, command.TextCommitment, ground.Now, ground.Start(kind?.Limit, incident.ReportedAt)),
            kind, place, command, ground);
    }

    public static Decision<CaseEvent> SplitOff(Case state, CaseCommand.SplitOff command, CaseGround ground)
    {
        if (state.Stage is not CaseStage.Unreported)
        {
            return CaseRejections.WrongStage(state.Stage, CaseStage.Reported);
        }

        var (parent, kind) = (command.Of, ground.Rules.Catalogue.Find(command.Kind));
        var origin = parent.Opening! with { Kind = command.Kind };
        return GoOn(
            new CaseEvent.SplitOff(
                command.Parent, parent.Depth + 1, origin, parent.Place!, ground.Rules.City.Version, ground.Start(kind?.Limit, origin.ReportedAt), ground.Now),
            kind, parent.Place!, command, ground);
    }

    public static Decision<CaseEvent> Corroborate(Case state, CaseCommand.Corroborate command, CaseGround ground) =>
        state.Stage.IsOpen()
            ? new CaseEvent.Corroborated(command.Incident, command.Place, command.Because, command.TextCommitment, ground.Now)
            : CaseRejections.MergeTargetNotOpen;

    public static Decision<CaseEvent> AskVerification(Case state, CaseCommand.AskVerification command, CaseGround ground) =>
        Step.To(state, CaseStage.Verifying, new CaseEvent.VerificationAsked(command.Acting, ground.Now));

    public static Decision<CaseEvent> Verify(Case state, CaseCommand.Verify command, CaseGround ground) =>
        state.Stage is CaseStage.Reported && state.Finding == command.Finding
            ? Decision<CaseEvent>.AlreadySo
            : state.Stage is CaseStage.Verifying
                ? new CaseEvent.Verified(command.Finding, command.Acting, ground.Now)
                : CaseRejections.WrongStage(state.Stage, CaseStage.Reported);

    public static Decision<CaseEvent> File(Case state, CaseCommand.File command, CaseGround ground) =>
        Step.To(state, CaseStage.Reported, CaseStage.Filed, Filed(ground.KindOf(state), command.Acting, ground));

    public static Decision<CaseEvent> Reject(Case state, CaseCommand.Reject command, CaseGround ground) =>
        command.Code is null ? CaseRejections.RejectCodeMissing
        : command.Acting == CaseCommand.Rule ? CaseRejections.NotByRule
        : Step.To(
            state, CaseStage.Reported, CaseStage.Rejected, command.Reason, new CaseEvent.Rejected(command.Reason, command.Acting, ground.Now, command.Code));

    // As far as the rules of the pack go without a person.
    private static Decision<CaseEvent> GoOn(CaseEvent opening, CaseKind? kind, Place place, CaseCommand command, CaseGround ground)
    {
        var (steps, filed) = (ground.Rules.Process.StepsOf(kind), Filed(kind, command.Acting, ground));
        if (!steps.Files || !steps.Dispatches)
        {
            return steps.Files ? Decision<CaseEvent>.On(opening, filed) : opening;
        }

        var route = Router.Find(ground.QuestionOf(kind, place), ground.Rules);
        if (route.Lead is null)
        {
            return Decision<CaseEvent>.On(opening, filed with { Grounds = RouteGrounds.Of(route) });
        }

        var claimants = command is CaseCommand.Report near ? BorderRules.ClaimantsAt(near.Edge, kind, place, ground) : [];
        return claimants.Count > 0
            ? AtBorder(opening, filed, route, claimants, kind, (CaseCommand.Report)command, ground)
            : Decision<CaseEvent>.On(opening, filed, new CaseEvent.Dispatched(
                Offers.Of(route, kind, Case.Unreported, ground), RouteGrounds.Of(route), command.Acting, ground.Now));
    }

    // A precedent routes at once; else the first receiver makes it safe while the candidates are asked.
    private static Decision<CaseEvent> AtBorder(
        CaseEvent opening, CaseEvent filed, Route route, IReadOnlyList<Claimant> claimants, CaseKind? kind, CaseCommand.Report command, CaseGround ground)
    {
        var offers = Offers.Of(route, kind, Case.Unreported, ground);
        if (command.Precedent is { } precedent && claimants.Any(it => it.Organisation == precedent.Organisation))
        {
            var grounds = RouteGrounds.Of(route, RouteGrounds.ByPrecedent, OperationNumber.Write(ground.Rules.City.Prefix, precedent.Operation));
            return Decision<CaseEvent>.On(opening, filed, new CaseEvent.Dispatched(
                [offers[0] with { Organisation = precedent.Organisation }, .. offers.Skip(1)], grounds, command.Acting, ground.Now));
        }

        return Decision<CaseEvent>.On(
            opening, filed,
            new CaseEvent.Dispatched([offers[0] with { Asked = BorderRules.MakeSafe }, .. offers.Skip(1)], RouteGrounds.Of(route), command.Acting, ground.Now),
            new CaseEvent.JurisdictionAsked(command.Operation, command.Edge!, claimants, ground.Now));
    }

    private static CaseEvent.Filed Filed(CaseKind? kind, string acting, CaseGround ground) =>
        new(ground.Start(kind?.Limit, ground.Now), acting, ground.Now);
}
