using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>A jurisdiction together with its shape.</summary>
/// <param name="Area">The jurisdiction.</param>
/// <param name="Shape">Polygon or multipolygon in degrees (WGS84), longitude as X and latitude as Y.</param>
public sealed record AreaShape(Area Area, Geometry Shape);
