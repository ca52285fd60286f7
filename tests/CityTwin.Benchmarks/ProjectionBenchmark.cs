using BenchmarkDotNet.Attributes;
using CityTwin.Spatial.Projections;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace CityTwin.Benchmarks;

/// <summary>The own projection beside ProjNET: the measurement behind decision 0002.</summary>
[MemoryDiagnoser]
public class ProjectionBenchmark
{
    private readonly CityProjection own = new(new Domain.Cities.Projection(-71.08, 42.31));
    private readonly MathTransform projNet = CreateProjNet();
    private double lat = 42.35;

    [Benchmark(Baseline = true)]
    public double Own() => own.Project(lat += 1e-9, -71.05).X;

    [Benchmark]
    public double ProjNet() => projNet.Transform(-71.05, lat += 1e-9).x;

    private static MathTransform CreateProjNet()
    {
        var factory = new CoordinateSystemFactory();
        var projection = factory.CreateProjection(
            "tm",
            "Transverse_Mercator",
            [
                new ProjectionParameter("latitude_of_origin", 42.31),
                new ProjectionParameter("central_meridian", -71.08),
                new ProjectionParameter("scale_factor", 1),
                new ProjectionParameter("false_easting", 0),
                new ProjectionParameter("false_northing", 0),
            ]);
        var target = factory.CreateProjectedCoordinateSystem(
            "city",
            GeographicCoordinateSystem.WGS84,
            projection,
            LinearUnit.Metre,
            new AxisInfo("E", AxisOrientationEnum.East),
            new AxisInfo("N", AxisOrientationEnum.North));
        return new CoordinateTransformationFactory().CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, target).MathTransform;
    }
}
