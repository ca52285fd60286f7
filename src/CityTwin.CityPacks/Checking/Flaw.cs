using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Checking;

/// <summary>One stretch of ground on which the areas of a pack disagree.</summary>
/// <param name="Areas">Codes of the areas it is about, such as <c>0101 and 0102</c>.</param>
/// <param name="SquareMetres">Its size on the ground.</param>
/// <param name="At">A point within it, in degrees.</param>
/// <param name="Share">Its size as a share of the area, 0 to 1; null where that means nothing.</param>
internal sealed record Flaw(string Areas, double SquareMetres, Coordinate At, double? Share = null);
