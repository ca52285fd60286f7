using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Catalogue;

/// <summary>A kind of case: one row of the catalogue.</summary>
/// <param name="Key">The triple that identifies it.</param>
/// <param name="Names">What people call it.</param>
/// <param name="Group">The heading it stands under, such as <c>Street Lights</c> or <c>06 市容环境</c>.</param>
/// <param name="Merge">When a report corroborates an open case; null when reports of this kind never merge.</param>
/// <param name="Limit">How long handling may take; null when the city promises nothing.</param>
/// <param name="Leads">Who leads, from the lowest level up, in a city without a duty matrix; empty in a city that has one, see <see cref="Routing.DutyMatrix"/>.</param>
public sealed record CaseKind(
    CatalogueKey Key,
    Names Names,
    string Group,
    MergeRule? Merge,
    HandlingLimit? Limit,
    IReadOnlyList<LeadRule> Leads);

/// <summary>Two reports of one kind are one case when they are near in space and time.</summary>
/// <param name="RadiusMetres">At most this far apart, in metres on the ground; above 0 to 500.</param>
/// <param name="Window">The later one at most this long after the case was first reported; above 0 to 60 days.</param>
public sealed record MergeRule(double RadiusMetres, TimeSpan Window);

/// <summary>At this level an organisation of this kind leads.</summary>
/// <param name="Level">Id of a level of the city.</param>
/// <param name="OrganisationKind">Kind of organisation, see <see cref="Organisations.Organisation.Kind"/>.</param>
public sealed record LeadRule(string Level, string OrganisationKind);
