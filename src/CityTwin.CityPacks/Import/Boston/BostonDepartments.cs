using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>The departments that requests name as responsible, each with the queue it mostly works from.</summary>
internal static class BostonDepartments
{
    public static IReadOnlyList<Organisation> From(IReadOnlyList<BostonRequest> requests) =>
    [
        .. requests
            .GroupBy(request => request.Subject)
            .Select(subject => (Name: subject.Key, Kind: KindOf(subject.MostCommon(request => request.Department))))
            .OrderBy(department => department.Kind, StringComparer.Ordinal)
            .Select(department => new Organisation(
                department.Kind, new Names(null, department.Name), BostonAreas.CityLevel, Area: "boston", department.Kind)),
    ];

    /// <summary>The organisation kind of a queue, such as <c>pwdx</c> for <c>PWDx</c>.</summary>
    public static string KindOf(string queue) => Slug.Of(queue, '_', Patterns.OrganisationKind);
}
