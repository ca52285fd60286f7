namespace CityTwin.Spatial.Datums;

/// <summary>A pair of degrees whose reference system the surrounding code knows.</summary>
internal readonly record struct Degrees(double Lat, double Lon);
