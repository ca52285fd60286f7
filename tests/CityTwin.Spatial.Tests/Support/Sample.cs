using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Support;

/// <summary>Small cities for tests: three levels, the hundred-metre grid.</summary>
internal static class Sample
{
    public const string CityCode = "sample";

    public static City City(double meridian, double originLat, params GeoPoint[] defaultPoints) => new(
        CityCode,
        "1",
        Named("Sampleton"),
        "SAM",
        "Asia/Shanghai",
        [new Level("city", Named("City")), new Level("district", Named("District")), new Level("community", Named("Community"))],
        [new Overlay("police", Named("Police district"))],
        Crs.Wgs84,
        new Projection(meridian, originLat),
        CellMetres: 100,
        EdgeMetres: 30,
        defaultPoints);

    public static Names Named(string english) => new(Zh: null, english);

    public static AreaShape Root(Geometry shape) => new(new Area(CityCode, "city", Parent: null, Named("Sampleton")), shape);

    public static AreaShape District(string code, Geometry shape) => new(new Area(code, "district", CityCode, Named(code)), shape);

    public static AreaShape Community(string code, string district, Geometry shape) =>
        new(new Area(code, "community", district, Named(code)), shape);

    /// <summary>A polygon of corners written lon, lat; closed by itself.</summary>
    public static Polygon Polygon(params (double Lon, double Lat)[] corners) =>
        SpatialModel.Shapes.CreatePolygon([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.Lon, corner.Lat))]);

    /// <summary>A box with its sides along the degrees.</summary>
    public static Polygon Box(double west, double south, double east, double north) =>
        Polygon((west, south), (east, south), (east, north), (west, north));
}
