using CityTwin.Domain.Cities;

namespace CityTwin.Spatial;

/// <summary>An area near a point.</summary>
/// <param name="Area">The area.</param>
/// <param name="Metres">Metres from the point to the area's nearest community; 0 when the point lies inside.</param>
public readonly record struct NearArea(Area Area, double Metres);
