using BenchmarkDotNet.Attributes;
using CityTwin.Domain.Places;
using CityTwin.Spatial;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Benchmarks;

/// <summary>How long one point takes: the bare question, the full answer, and what else is asked about a place.</summary>
[MemoryDiagnoser]
public class LocateBenchmark
{
    private const int PointCount = 100_000;

    private readonly GeoPoint[] points = new GeoPoint[PointCount];
    private readonly MetricPoint[] metric = new MetricPoint[PointCount];
    private Atlas atlas = null!;

    /// <summary>Boston where its data is at hand, and a made-up city of 300 crinkled communities.</summary>
    [Params("boston", "crinkled")]
    public string City { get; set; } = "crinkled";

    [GlobalSetup]
    public void Setup()
    {
        atlas = City == "boston"
            ? Boston.TryLoad() ?? throw new FileNotFoundException("Set CITYTWIN_DATA to the folder that holds boston/.")
            : new CrinkledTiling(columns: 20, rows: 15, halvings: 5).Atlas();
        var random = new Random(1);

        for (var n = 0; n < PointCount;)
        {
            var lat = atlas.Envelope.MinY + (random.NextDouble() * atlas.Envelope.Height);
            var lon = atlas.Envelope.MinX + (random.NextDouble() * atlas.Envelope.Width);

            if (atlas.TryFindCell(lat, lon, out _, out _, out _))
            {
                metric[n] = atlas.Project(lat, lon);
                points[n++] = new GeoPoint(lat, lon, Crs.Wgs84);
            }
        }
    }

    [Benchmark(OperationsPerInvoke = PointCount)]
    public double Project()
    {
        var sum = 0.0;
        foreach (var (lat, lon, _) in points)
        {
            sum += atlas.Project(lat, lon).X;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = PointCount, Baseline = true)]
    public int TryFindCell()
    {
        var sum = 0;
        foreach (var (lat, lon, _) in points)
        {
            sum += atlas.TryFindCell(lat, lon, out var community, out _, out _) ? community : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = PointCount)]
    public int Locate()
    {
        var sum = 0;
        foreach (var point in points)
        {
            sum += atlas.Locate(point).Place!.Areas.Count;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = PointCount)]
    public double MetresToBorder()
    {
        var sum = 0.0;
        foreach (var point in metric)
        {
            sum += atlas.MetresToBorder(point);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = PointCount)]
    public int AreasWithin30Metres()
    {
        var sum = 0;
        foreach (var point in metric)
        {
            sum += atlas.AreasWithin(point, 30, "community").Count;
        }

        return sum;
    }
}
