using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>
/// Giving back 退单: asked for by the organisation, decided by somebody else. A returned duty never falls between two chairs: after too many
/// returns, or when it would go back to somebody who gave it back, the common superior names the lead.
/// </summary>
internal static class ReturnRules
{
    public static Decision<CaseEvent> Ask(Case state, CaseCommand.AskReturn command, CaseGround ground) => DutyRules.OfOwn(state, command, command.Obligation, duty =>
        duty.State is ObligationState.ReturnAsked ? Decision<CaseEvent>.AlreadySo
        : duty.Designated ? DutyRejections.Designated
        : duty.Role is DutyRole.Lead && state.JurisdictionAskedIn is not null ? DutyRejections.JurisdictionAsked
        : duty.State is not ObligationState.Offered ? DutyRejections.WrongState(duty.State, ObligationState.ReturnAsked)
        : !Step.IsReason(command.Claim.Basis) ? CaseRejections.ReasonInvalid
        : command.Claim.CounterProposal is { } proposal && (ground.Rules.FindOrganisation(proposal) is null || proposal == duty.Organisation)
            ? CaseRejections.OrganisationUnknown(proposal)
        : WindowIsOver(duty, ground) ? DutyRejections.WindowPassed
        : duty.Role is DutyRole.Assist ? Asked(duty, command, ground)
        : state.Stage is not CaseStage.Dispatched ? CaseRejections.WrongStage(state.Stage, CaseStage.ReturnReview)
        : !IsLoop(state, command.Claim, ground) ? Asked(duty, command, ground)
        : Decision<CaseEvent>.On(Asked(duty, command, ground), new CaseEvent.Raised(
            duty.Number, Superiors.Of(Parties(state, command.Claim), ground.Rules), RaiseReason.ReturnLoop, ground.Now)));

    public static Decision<CaseEvent> Uphold(Case state, CaseCommand.UpholdReturn command, CaseGround ground) => Reviewed(state, command, command.Obligation, duty =>
    {
        var returned = new CaseEvent.Returned(duty.Return!.Basis, command.Acting, ground.Now, duty.Number);
        var after = Case.Evolve(state, returned);
        return duty.Return.CounterProposal is not { } proposal ? returned
            : duty.Role is DutyRole.Assist
                ? Naming.ObjectionToAssist(proposal, after, ground) is not null ? returned : Decision<CaseEvent>.On(
                    returned, new CaseEvent.AssistAsked(Offers.ToAssist(proposal, duty.Asked, after, ground), command.Acting, ground.Now))
                : Naming.ObjectionToLead(proposal, after, ground) is not null ? returned : Decision<CaseEvent>.On(
                    returned, Led(proposal, after, new RouteGrounds(RouteGrounds.ByCounterProposal, ground.Rules.City.Version, Reason: duty.Return.Basis), command.Acting, ground));
    });

    public static Decision<CaseEvent> Override(Case state, CaseCommand.OverrideReturn command, CaseGround ground) => !Step.IsReason(command.Reason)
        ? CaseRejections.ReasonInvalid
        : state.FindObligation(command.Obligation) is { Designated: true, State: ObligationState.Offered } ? Decision<CaseEvent>.AlreadySo
        : Reviewed(state, command, command.Obligation, duty => Stays(duty, command.Reason, command.Acting, state, ground));

    public static Decision<CaseEvent> Designate(Case state, CaseCommand.Designate command, CaseGround ground)
    {
        if (!Step.IsReason(command.Reason))
        {
            return CaseRejections.ReasonInvalid;
        }

        if (state is { Stage: CaseStage.Dispatched, LeadObligation: { Designated: true } designated } && designated.Organisation == command.Lead)
        {
            return Decision<CaseEvent>.AlreadySo;
        }

        return Reviewed(state, command, 0, duty =>
        {
            if (duty.Organisation == command.Lead)
            {
                return Stays(duty, command.Reason, command.Acting, state, ground);
            }

            var returned = new CaseEvent.Returned(command.Reason, command.Acting, ground.Now, duty.Number);
            var after = Case.Evolve(state, returned);
            var grounds = new RouteGrounds(RouteGrounds.ByDesignation, ground.Rules.City.Version, Reason: command.Reason);
            return Naming.ObjectionToLead(command.Lead, after, ground)
                ?? Decision<CaseEvent>.On(returned, Led(command.Lead, after, grounds, command.Acting, ground, designated: true));
        });
    }

    /// <summary>Nobody decides about its own return, and where the matter came before a superior, only that one decides.</summary>
    private static Decision<CaseEvent> Reviewed(Case state, CaseCommand command, int number, Func<Obligation, Decision<CaseEvent>> decide) =>
        state.FindObligation(number) is not { } duty ? number == 0 ? DutyRejections.NobodyLeads : DutyRejections.Unknown(number)
        : duty.State is ObligationState.Returned && command is CaseCommand.UpholdReturn ? Decision<CaseEvent>.AlreadySo
        : duty.State is not ObligationState.ReturnAsked ? DutyRejections.NoReturn
        : duty.Organisation == command.Acting ? DutyRejections.ReviewedByParty
        : duty.Role is DutyRole.Lead && state.RaisedTo is { } superior && superior != command.Acting ? DutyRejections.RaisedTo(superior)
        : decide(duty);

    private static CaseEvent.ReturnAsked Asked(Obligation duty, CaseCommand.AskReturn command, CaseGround ground) =>
        new(duty.Number, command.Claim, command.Acting, ground.Now) { ClientEventId = command.ClientEventId };

    private static CaseEvent.Designated Stays(Obligation duty, string reason, string acting, Case state, CaseGround ground) =>
        new(duty.Number, reason, Offers.TakeUp(duty.Organisation, ground.KindOf(state), ground), acting, ground.Now);

    private static CaseEvent.Dispatched Led(
        string lead, Case state, RouteGrounds grounds, string acting, CaseGround ground, bool designated = false) =>
        new([Offers.ToLead(lead, state, ground, designated)], grounds, acting, ground.Now);

    private static bool WindowIsOver(Obligation duty, CaseGround ground) =>
        ground.Rules.Process.ReturnWindow is { } window
        && ground.Start(window, duty.OfferedAt, ground.Rules.FindOrganisation(duty.Organisation)?.Calendar)!.DueAt < ground.Now;

    private static bool IsLoop(Case state, ReturnClaim claim, CaseGround ground) =>
        state.Returns + 1 >= ground.Rules.Process.ReturnsUntilRaised || Former(state).Contains(claim.CounterProposal);

    private static List<string> Parties(Case state, ReturnClaim claim) =>
        [.. Former(state).Append(state.Lead).Append(claim.CounterProposal).OfType<string>().Distinct()];

    private static IEnumerable<string?> Former(Case state) =>
        state.Obligations.Where(it => it is { Role: DutyRole.Lead, Return: not null }).Select(it => it.Organisation);
}
