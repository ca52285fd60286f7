using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Routing;

/// <summary>Who leads, and why, in words: the route of a case for callers that know neither date nor load.</summary>
/// <param name="Lead">Id of the organisation, or null when nobody can be named.</param>
/// <param name="Because">A note for each level that was asked for somebody, from the lowest up; the last one says who leads.</param>
public sealed record LeadChoice(string? Lead, IReadOnlyList<string> Because)
{
    // Without a date only the rules that have no end can be meant.
    private static readonly DateOnly WithoutEnd = DateOnly.MaxValue;

    /// <summary>Asks <see cref="Router"/> as if nobody had anything open. Levels that no duty of this kind names are left out of the words.</summary>
    public static LeadChoice For(CaseKind? kind, Place place, CityRules rules)
    {
        var route = Router.Find(new RouteQuestion(kind, place, WithoutEnd, Urgent: false, RouteQuestion.Idle), rules);
        // A plain list, because the words cross between processes: a collection expression would make a type that nobody can read back.
        var words = route.Notes.Where(note => note.Candidates.Count > 0).Select(note => note.Words).ToList();
        if (route.Lead is null)
        {
            words.Add("no organisation leads this kind here; a person names one");
        }

        return new LeadChoice(route.Lead?.Organisation, words);
    }
}
