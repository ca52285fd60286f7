using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Redrawing;

/// <summary>One version of a city's borders together with the rules that go with it.</summary>
/// <param name="Rules">Areas, organisations and duties.</param>
/// <param name="Locate">Where a located place lies within these borders: the same place with the areas of this version; null when outside.</param>
public sealed record BoundaryVersion(CityRules Rules, Func<Place, Place?> Locate)
{
    /// <summary>A recorded place within these borders; null when it lies outside. What was not located stays with the city as a whole.</summary>
    public Place? PlaceOf(Place recorded) => recorded.IsLocated ? Locate(recorded) : recorded with { Areas = [Rules.Whole.Code] };

    /// <summary>The same; a place that these borders do not hold lies where it is counted: in the lowest of its recorded areas that is still there.</summary>
    internal Place HeldPlaceOf(Place recorded) => PlaceOf(recorded) ?? recorded with { Areas = Rules.ChainOf(Rules.HolderOf(recorded).Code) };

    /// <summary>Id of the organisation that the rules would have lead a case now, as if nobody had anything open; null when nobody could.</summary>
    internal string? LeadOf(string kind, Place place, DateTimeOffset now) =>
        Router.Find(new CaseGround(Rules, now, RouteQuestion.Idle).QuestionOf(Rules.Catalogue.Find(kind), place), Rules).Lead?.Organisation;
}
