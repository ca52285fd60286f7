using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Routing;

/// <summary>
/// A case about an asset of the register goes to whoever keeps the asset 养护单位, before any tier is asked: the register is the nearest thing to a
/// duty that names one lamp. The keeper is asked the same as everybody who leads: interest, capacity, admission.
/// </summary>
internal static class Keeping
{
    /// <summary>What the keeper answers; null when the case is about no asset, or the register no longer has it.</summary>
    public static TierNote? Ask(RouteQuestion question, CityRules rules)
    {
        if (question.Kind is null
            || question.Place.Asset is not { } id
            || rules.FindAsset(id) is not { } asset
            || rules.FindOrganisation(asset.Keeper) is not { } keeper)
        {
            return null;
        }

        var candidate = Competence.WithoutDuty(keeper, DutyRole.Lead, question, rules);
        var outcome = candidate.Outcome is CandidateOutcome.Chosen ? TierOutcome.Assigned : Router.Skipped(candidate.Outcome);
        return new TierNote(keeper.Level, keeper.Area, outcome, [candidate]);
    }

    /// <summary>The keeper's part in a case.</summary>
    public static Assignment Lead(TierNote note, RouteQuestion question) => new(
        note.Candidates[0].Organisation!,
        new Duty(KindScope.Of(question.Kind!.Key), note.Level, note.Candidates[0].OrganisationKind, DutyRole.Lead, null, null, null, Period.Always));
}
