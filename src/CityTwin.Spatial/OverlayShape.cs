using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>One area of a second hierarchy, such as a police district, together with its shape.</summary>
/// <param name="Overlay">Id of the overlay.</param>
/// <param name="Code">Code within the overlay.</param>
/// <param name="Names">Its names.</param>
/// <param name="Shape">Polygon or multipolygon in degrees (WGS84), longitude as X and latitude as Y.</param>
public sealed record OverlayShape(string Overlay, string Code, Names Names, Geometry Shape);
