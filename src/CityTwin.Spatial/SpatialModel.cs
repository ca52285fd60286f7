using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <summary>The one geometry model of the city: what a shape is made of.</summary>
public static class SpatialModel
{
    /// <summary>EPSG code of the degrees in every shape: WGS84, longitude as X, latitude as Y.</summary>
    public const int Srid = 4326;

    /// <summary>Makes every shape of the house. Holds no state, so all threads may share it.</summary>
    public static GeometryFactory Shapes { get; } = new(new PrecisionModel(PrecisionModels.Floating), Srid);
}
