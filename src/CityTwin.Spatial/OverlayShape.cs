using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>An area of a second hierarchy, such as one police district, together with the land it covers.</summary>
/// <param name="Overlay">Id of the overlay, such as <c>police_district</c>.</param>
/// <param name="Code">Code of the area, unique within its overlay.</param>
/// <param name="Names">Its names.</param>
/// <param name="Shape">Polygon or multipolygon in WGS84 degrees, longitude as X, latitude as Y.</param>
public sealed record OverlayShape(string Overlay, string Code, Names Names, Geometry Shape);
