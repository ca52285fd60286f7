using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Borders;

/// <summary>An edge and the number of the community it bounds.</summary>
internal sealed record BorderEdge(int Community, Edge Edge);
