using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Incidents;
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
            kind, place, command.Acting, ground);
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
            kind, parent.Place!, command.Acting, ground);
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
    private static Decision<CaseEvent> GoOn(CaseEvent opening, CaseKind? kind, Place place, string acting, CaseGround ground)
    {
        var (steps, filed) = (ground.Rules.Process.StepsOf(kind), Filed(kind, acting, ground));
        if (!steps.Files || !steps.Dispatches)
        {
            return steps.Files ? Decision<CaseEvent>.On(opening, filed) : opening;
        }

        var route = Router.Find(ground.QuestionOf(kind, place), ground.Rules);
        return route.Lead is null
            ? Decision<CaseEvent>.On(opening, filed with { Grounds = RouteGrounds.Of(route) })
            : Decision<CaseEvent>.On(opening, filed, new CaseEvent.Dispatched(
                Offers.Of(route, kind, Case.Unreported, ground), RouteGrounds.Of(route), acting, ground.Now));
    }

    private static CaseEvent.Filed Filed(CaseKind? kind, string acting, CaseGround ground) =>
        new(ground.Start(kind?.Limit, ground.Now), acting, ground.Now);
}
