using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>An area together with the land it covers.</summary>
/// <param name="Area">The jurisdiction.</param>
/// <param name="Shape">Polygon or multipolygon in WGS84 degrees, longitude as X, latitude as Y.</param>
public sealed record AreaShape(Area Area, Geometry Shape);
