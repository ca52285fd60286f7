using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Routing;

/// <summary>
/// Finds who handles a case: the lowest tier that can really solve it, after 信访工作条例 art. 15 (小事不出村、大事不出镇). That is an outcome
/// to strive for and no ban on going up: a tier without authority, impartiality, capacity or admission is skipped, and says so.
/// Pure: the same question and rules always give the same route.
/// </summary>
public static class Router
{
    /// <summary>Asks the keeper of the asset, when the case is about one, and then the tiers from the lowest up.</summary>
    public static Route Find(RouteQuestion question, CityRules rules)
    {
        if (Keeping.Ask(question, rules) is not { } keeper)
        {
            return Climb(question, rules, lowest: rules.City.Levels.Count - 1, highest: 0);
        }

        if (keeper.Outcome is TierOutcome.Assigned)
        {
            var (assists, notAsked) = Assisting(rules.Routing.Duties.InForce(question.Kind, question.On), question, rules);
            return new Route(Keeping.Lead(keeper, question), assists, [keeper], notAsked, rules.City.Version, question.Place.Asset);
        }

        var route = Climb(question, rules, lowest: rules.City.Levels.Count - 1, highest: 0);
        return route with { Notes = [keeper, .. route.Notes] };
    }

    /// <summary>Asks only these tiers, given by their depth: 0 is the city.</summary>
    internal static Route Climb(RouteQuestion question, CityRules rules, int lowest, int highest)
    {
        var duties = rules.Routing.Duties.InForce(question.Kind, question.On);
        var notes = new List<TierNote>(rules.City.Levels.Count);
        Assignment? lead = null;
        for (var depth = lowest; depth >= highest && lead is null; depth--)
        {
            notes.Add(Ask(rules.City.Levels[depth].Id, AreaAt(depth, question), duties, question, rules, out lead));
        }

        var (assists, notAsked) = Assisting(duties, question, rules);
        return new Route(lead, assists, notes, notAsked, rules.City.Version);
    }

    private static TierNote Ask(
        string level, string? area, IReadOnlyList<Duty> duties, RouteQuestion question, CityRules rules, out Assignment? lead)
    {
        lead = null;
        List<Candidate>? candidates = null;
        var farthest = CandidateOutcome.NoAuthority;
        foreach (var duty in duties)
        {
            if (duty.Role is not DutyRole.Lead || duty.Level != level)
            {
                continue;
            }

            var candidate = Competence.Of(duty, area, question, rules);
            if (candidate.Outcome is CandidateOutcome.Chosen)
            {
                candidate = lead is null ? candidate : candidate with { Outcome = CandidateOutcome.Outranked };
                lead ??= new Assignment(candidate.Organisation!, duty);
            }

            farthest = candidate.Outcome > farthest ? candidate.Outcome : farthest;
            (candidates ??= new(1)).Add(candidate);
        }

        var outcome = lead is not null ? TierOutcome.Assigned : candidates is not null && area is null ? TierOutcome.NotLocated : Skipped(farthest);
        return new TierNote(level, area, outcome, candidates ?? []);
    }

    // The filter that the last candidates fell through is the one that emptied the tier.
    internal static TierOutcome Skipped(CandidateOutcome farthest) => farthest switch
    {
        CandidateOutcome.NotAdmitted or CandidateOutcome.AssistOnly => TierOutcome.NotAdmitted,
        CandidateOutcome.NoCapacity => TierOutcome.NoCapacity,
        CandidateOutcome.Recused => TierOutcome.RecusedAll,
        _ => TierOutcome.NoAuthority,
    };

    private static (IReadOnlyList<Assignment> Assists, IReadOnlyList<Candidate> NotAsked) Assisting(
        IReadOnlyList<Duty> duties, RouteQuestion question, CityRules rules)
    {
        List<Assignment>? assists = null;
        List<Candidate>? notAsked = null;
        foreach (var duty in duties)
        {
            if (duty.Role is not DutyRole.Assist)
            {
                continue;
            }

            var candidate = Competence.Of(duty, AreaAt(rules.City.DepthOf(duty.Level), question), question, rules);
            if (candidate.Outcome is CandidateOutcome.Chosen)
            {
                (assists ??= new(2)).Add(new Assignment(candidate.Organisation!, duty));
            }
            else
            {
                (notAsked ??= new(1)).Add(candidate);
            }
        }

        return (assists ?? [], notAsked ?? []);
    }

    private static string? AreaAt(int depth, RouteQuestion question) =>
        depth >= 0 && depth < question.Place.Areas.Count ? question.Place.Areas[depth] : null;
}
