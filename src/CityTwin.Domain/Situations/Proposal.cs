using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Situations;

/// <summary>The joint operation that a situation proposes: who would act together, on which cases. Nobody is given work by it.</summary>
/// <param name="Kind">A joint operation for a burst, a joint review for kinds that rise together.</param>
/// <param name="Class">Emergency when any of the kinds is urgent.</param>
/// <param name="Areas">Communities.</param>
/// <param name="Common">The lowest area that holds them all.</param>
/// <param name="Lead">The superior post of the common area.</param>
/// <param name="Assists">Who leads cases of these kinds there, by the rules of today.</param>
/// <param name="Kinds">Open cases of these kinds in these areas belong to it.</param>
/// <param name="Since">Those that were opened from here on.</param>
public sealed record Proposal(
    OperationKind Kind,
    OperationClass Class,
    IReadOnlyList<string> Areas,
    string Common,
    string Lead,
    IReadOnlyList<string> Assists,
    IReadOnlyList<string> Kinds,
    DateTimeOffset Since)
{
    /// <summary>Most cases that join an operation when a proposal is accepted; further ones can be joined by hand.</summary>
    public const int MostCases = 100;

    // Who would be asked: looked up for at most so many of the communities and kinds that show it most.
    private const int MostAsked = 12;

    /// <summary>What a situation proposes; null when the city has no post that could lead.</summary>
    public static Proposal? Of(Situation situation, CityRules rules)
    {
        var (kind, communities, common, kinds, since) = situation.Review is { } review
            ? (OperationKind.Review, [review.Community], review.Community, KindsOf(review.Rises, rules), situation.RaisedAt - rules.Process.EarlyWarning!.Reviews.Period)
            : (OperationKind.Joint, situation.Picture!.Communities, situation.Picture.CommonArea, situation.Picture.Kinds, situation.Picture.Since);
        if (Superiors.At(common, rules) is not { } lead)
        {
            return null;
        }

        var on = LocalTime.DateOf(situation.ChangedAt, rules.TimeZone);
        var known = kinds.Select(rules.Catalogue.Find).OfType<CaseKind>().ToList();
        var assists = communities.Take(MostAsked).SelectMany(area => known.Take(MostAsked).Select(one => LeadOf(one, area, on, rules))).OfType<string>();
        return new Proposal(
            kind, known.Exists(CaseGround.IsUrgent) ? OperationClass.Emergency : OperationClass.KeyTask, communities, common, lead,
            [.. assists.Distinct().Where(one => one != lead).Take(OperationRejections.MostParticipants - 1)], kinds, since);
    }

    private static string? LeadOf(CaseKind kind, string area, DateOnly on, CityRules rules)
    {
        var place = new Place(0, 0, null, rules.ChainOf(area), []);
        return place.Areas.Count == 0 ? null : Router.Find(new RouteQuestion(kind, place, on, Urgent: false, RouteQuestion.Idle), rules).Lead?.Organisation;
    }

    private static List<string> KindsOf(IReadOnlyList<Rise> rises, CityRules rules)
    {
        var families = rises.Select(rise => rise.Family).ToHashSet();
        return [.. rules.Catalogue.Kinds.Where(kind => families.Contains(kind.Group)).Select(kind => kind.Key.ToString())];
    }
}
