namespace CityTwin.Gateway.Live.Map;

/// <summary>How a case stood and stands; null where it was or is not open.</summary>
internal readonly record struct MapChange(MapDot? Before, MapDot? After);
