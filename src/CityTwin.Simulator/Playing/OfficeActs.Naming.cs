using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>Who leads: where rules named nobody, and where somebody gave it back.</summary>
internal sealed partial class OfficeActs
{
    private const double UpholdShare = 0.5;
    private const string Escalated = "escalated";

    private async Task<string?> DispatchAsync(Case seen, CancellationToken cancel)
    {
        foreach (var lead in leads.For(seen))
        {
            var refused = await Do("dispatched", seen, Shift, by => cases.DispatchCaseAsync(new() { Command = by, Lead = lead.Id }), cancel);
            if (!IsObjection(refused))
            {
                return refused;
            }

            if (refused == "routing.no_authority")
            {
                leads.Learn(seen.Card, lead);
            }
        }

        // Nobody whom it knows can lead it: whoever is above is asked, once.
        return seen.Grounds?.By == Escalated
            ? null
            : await Do("escalated", seen, Shift, by => cases.EscalateCaseAsync(new() { Command = by, Reason = EscalationReason.DutyUnclear }), cancel);
    }

    private async Task<string?> ReviewAsync(Case seen, CancellationToken cancel)
    {
        if (seen.Obligations.LastOrDefault(one => one is { Role: DutyRole.Lead, State: ObligationState.ReturnAsked }) is not { } duty)
        {
            return null;
        }

        return seen.RaisedTo.Length > 0 ? await DesignateAsync(seen, duty, cancel)
            : fate.Happens(UpholdShare, duty.OfferId, "uphold") ? await Do("upheld", seen, Shift, by => cases.UpholdReturnAsync(new() { Command = by }), cancel)
            : await Do("overridden", seen, Shift, by => cases.OverrideReturnAsync(new() { Command = by, Reason = "The list of duties names you." }), cancel);
    }

    // Where whoever is proposed cannot lead it, it stays with whoever has it.
    private async Task<string?> DesignateAsync(Case seen, Obligation duty, CancellationToken cancel)
    {
        Task<string?> Designate(string lead) => Do(
            "designated", seen, seen.RaisedTo, by => cases.DesignateLeadAsync(new() { Command = by, Lead = lead, Reason = "Looked at by both sides." }), cancel);

        var refused = duty.ReturnClaim?.CounterProposal is { Length: > 0 } proposal ? await Designate(proposal) : await Designate(duty.Organisation);
        return IsObjection(refused) ? await Designate(duty.Organisation) : refused;
    }

    // Time that was asked for, and assists that were given back.
    private async Task<string?> LookAsync(Case seen, CancellationToken cancel)
    {
        if (seen.TimeAsked is { } time)
        {
            var refused = fate.Happens(GrantShare, seen.Card.Number, $"{time.Kind}{seen.Extensions}")
                ? await Do("time_granted", seen, Shift, by => cases.GrantTimeAsync(new() { Command = by }), cancel)
                : "not wanted";
            return refused is null or "case.version_conflict" ? refused
                : await Do("time_refused", seen, Shift, by => cases.RefuseTimeAsync(new() { Command = by, Reason = "It can be done in time." }), cancel);
        }

        if (seen.Obligations.FirstOrDefault(one => one is { Role: DutyRole.Assist, State: ObligationState.ReturnAsked }) is { } assist)
        {
            return await Do("upheld", seen, Shift, by => cases.UpholdReturnAsync(new() { Command = by, Obligation = assist.Number }), cancel);
        }

        return null;
    }

    private static bool IsObjection(string? refused) =>
        refused?.StartsWith("routing.", StringComparison.Ordinal) == true || refused == "case.organisation_unknown";
}
