using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Borders;

/// <summary>Where two communities are both so near that a place concerns both.</summary>
/// <param name="Communities">Codes of the two, in ordinal order.</param>
/// <param name="CommonAncestor">Code of the lowest area that both belong to.</param>
/// <param name="Shape">The strip, in WGS84 degrees, longitude as X.</param>
public sealed record EdgeZone(IReadOnlyList<string> Communities, string CommonAncestor, Geometry Shape);
