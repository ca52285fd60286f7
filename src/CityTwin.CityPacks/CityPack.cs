using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks;

/// <summary>One whole city as data: its rules and the shapes of its areas. Complete and checked when it comes from <see cref="CityPackReader"/>.</summary>
/// <param name="Rules">City, areas, organisations, catalogue and calendar.</param>
/// <param name="Areas">All areas with their shapes (WGS84 degrees), parents before children.</param>
/// <param name="Overlays">All areas of second hierarchies with their shapes (WGS84 degrees).</param>
public sealed record CityPack(CityRules Rules, IReadOnlyList<AreaShape> Areas, IReadOnlyList<OverlayShape> Overlays);
