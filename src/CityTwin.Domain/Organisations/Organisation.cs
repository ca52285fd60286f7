using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Organisations;

/// <summary>Somebody who can be given work: a community committee, a street office, a department.</summary>
/// <param name="Id">Stable id within the city, such as <c>pwdx</c>.</param>
/// <param name="Names">Its names.</param>
/// <param name="Level">Id of the level it works at.</param>
/// <param name="Area">Code of the area it answers for.</param>
/// <param name="Kind">What it is, such as <c>committee</c>, <c>street_office</c> or <c>roads</c>; duties name organisations by level and kind.</param>
/// <param name="Capacity">The most obligations that it can bear open at once before work that can wait goes elsewhere, 1 to 1,000,000; null without limit.</param>
/// <param name="Calendar">Id of the calendar by which it works; null when it works by the city's.</param>
public sealed record Organisation(string Id, Names Names, string Level, string Area, string Kind, int? Capacity = null, string? Calendar = null);
