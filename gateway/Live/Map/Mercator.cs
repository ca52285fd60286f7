namespace CityTwin.Gateway.Live.Map;

/// <summary>Degrees on the square that web maps draw, 0 to 1 from the west and from the north.</summary>
internal static class Mercator
{
    /// <summary>Side of a tile in pixels: the world is one tile at zoom 0, and doubles with each step.</summary>
    public const double Tile = 512;

    /// <summary>Beyond these degrees north and south the square ends.</summary>
    public const double Edge = 85.051129;

    public static double East(double lon) => (lon + 180) / 360;

    public static double North(double lat)
    {
        var radians = Math.Clamp(lat, -Edge, Edge) * Math.PI / 180;
        return (1 - (Math.Log(Math.Tan(radians) + (1 / Math.Cos(radians))) / Math.PI)) / 2;
    }

    public static double Lon(double east) => (east * 360) - 180;

    public static double Lat(double north) => double.RadiansToDegrees(Math.Atan(Math.Sinh(Math.PI * (1 - (2 * north)))));
}
