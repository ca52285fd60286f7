using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>Who is asked to do what.</summary>
internal static class DispatchRules
{
    public static Decision<CaseEvent> Dispatch(Case state, CaseCommand.Dispatch command, CaseGround ground)
    {
        if (state.Stage is CaseStage.Dispatched && state.Lead == command.Lead)
        {
            return Decision<CaseEvent>.AlreadySo;
        }

        // Whoever has signed is not replaced by hand: the work goes on from there by submitting, or up and down the tiers.
        return state.Stage is not (CaseStage.Filed or CaseStage.Dispatched) ? CaseRejections.WrongStage(state.Stage, CaseStage.Dispatched)
            : Naming.ObjectionToLead(command.Lead, state, ground)
            ?? Step.Only(state, CaseStage.Dispatched, new CaseEvent.Dispatched(
                [Offers.ToLead(command.Lead, state, ground)], new RouteGrounds(RouteGrounds.ByHand, ground.Rules.City.Version), command.Acting, ground.Now));
    }

    public static Decision<CaseEvent> Escalate(Case state, CaseCommand.Escalate command, CaseGround ground)
    {
        if (command.Reason is not { } reason)
        {
            return DutyRejections.EscalationReasonMissing;
        }

        var route = Escalation.Up(reason, LevelOf(state, ground), ground.QuestionOf(state), ground.Rules);
        return Hand(state, route, RouteGrounds.Of(route, RouteGrounds.ByEscalation, reason.Code()), command.Acting, ground);
    }

    public static Decision<CaseEvent> SendDown(Case state, CaseCommand.SendDown command, CaseGround ground)
    {
        if (!Step.IsReason(command.Means))
        {
            return DutyRejections.MeansMissing;
        }

        if (ground.Rules.City.DepthOf(command.Level) <= ground.Rules.City.DepthOf(LevelOf(state, ground)))
        {
            return DutyRejections.NotBelow(command.Level);
        }

        var route = Escalation.Down(command.Level, LevelOf(state, ground), ground.QuestionOf(state), ground.Rules);
        return route.Lead is null
            ? DutyRejections.NobodyCompetent(command.Level, string.Join("; ", route.Notes.Select(note => note.Words)))
            : Hand(state, route, RouteGrounds.Of(route, RouteGrounds.ByDescent, command.Means), command.Acting, ground);
    }

    public static Decision<CaseEvent> AskAssist(Case state, CaseCommand.AskAssist command, CaseGround ground)
    {
        if (!Step.IsReason(command.Asked))
        {
            return CaseRejections.ReasonInvalid;
        }

        if (state.Obligations.Any(it => it.IsOpen && it.Organisation == command.Organisation))
        {
            return Decision<CaseEvent>.AlreadySo;
        }

        return state.Stage is not (CaseStage.Dispatched or CaseStage.Handling) ? CaseRejections.NotNow(state.Stage)
            : Naming.ObjectionToAssist(command.Organisation, state, ground) is { } objection ? objection
            : new CaseEvent.AssistAsked(Offers.ToAssist(command.Organisation, command.Asked, state, ground), command.Acting, ground.Now);
    }

    private static Decision<CaseEvent> Hand(Case state, Route route, RouteGrounds grounds, string acting, CaseGround ground) =>
        state.Obligations.Count >= DutyRejections.MostObligations ? DutyRejections.TooMany
        : state.Stage is CaseStage.Filed or CaseStage.Dispatched or CaseStage.ReturnReview or CaseStage.Handling
            ? new CaseEvent.Dispatched(Offers.Of(route, ground.KindOf(state), state, ground), grounds, acting, ground.Now)
            : CaseRejections.WrongStage(state.Stage, CaseStage.Dispatched);

    // A case that nobody leads is handed on from the lowest level.
    private static string LevelOf(Case state, CaseGround ground) =>
        (state.Lead is { } lead ? ground.Rules.FindOrganisation(lead)?.Level : null) ?? ground.Rules.City.Levels[^1].Id;
}
