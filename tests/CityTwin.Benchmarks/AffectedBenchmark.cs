using BenchmarkDotNet.Attributes;
using CityTwin.Domain.Places;
using CityTwin.Spatial;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Benchmarks;

/// <summary>How long it takes to say whom a place concerns: the edge of a point, a yard of about a kilometre, a road of three.</summary>
[MemoryDiagnoser]
public class AffectedBenchmark
{
    private const int Count = 2_000;

    private readonly MetricPoint[] points = new MetricPoint[Count];
    private readonly MetricPoint[] deep = new MetricPoint[Count];
    private readonly Extent[] yards = new Extent[Count];
    private readonly Extent[] roads = new Extent[Count];
    private readonly Vertex[][] rings = new Vertex[Count][];
    private readonly Atlas atlas = new CrinkledTiling(columns: 20, rows: 15, halvings: 5).Atlas();

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        for (var n = 0; n < Count; n++)
        {
            var middle = Anywhere(random);
            points[n] = atlas.Project(middle.Lat, middle.Lon);
            rings[n] = [.. Enumerable.Range(0, 50).Select(corner => Around(middle, 500 * (0.8 + (0.4 * random.NextDouble())), 2 * Math.PI * corner / 50))];
            yards[n] = ExtentReading.Of(ExtentKind.Polygon, [rings[n]]).Extent!;
            var ahead = random.NextDouble() * 2 * Math.PI;
            roads[n] = ExtentReading.Of(ExtentKind.Line, [[.. Enumerable.Range(0, 31).Select(step =>
                Around(middle, 100 * step, ahead + (0.02 * random.NextDouble())))]]).Extent!;
            do
            {
                var spot = Anywhere(random);
                deep[n] = atlas.Project(spot.Lat, spot.Lon);
            }
            while (!atlas.TryFindCell(deep[n], out _, out _, out _) || atlas.MetresToBorder(deep[n]) < 200);
        }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int EdgeOfAnyPoint() => Edges(points);

    [Benchmark(OperationsPerInvoke = Count)]
    public int EdgeOfADeepPoint() => Edges(deep);

    [Benchmark(OperationsPerInvoke = Count)]
    public int AYardOfAKilometre() => Areas(yards, nearMetres: 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public int AYardWithNeighbours() => Areas(yards, nearMetres: 30);

    [Benchmark(OperationsPerInvoke = Count)]
    public int ARoadOfThreeKilometres() => Areas(roads, nearMetres: 0);

    [Benchmark(OperationsPerInvoke = Count)]
    public int CheckingARing() => rings.Count(ring => ExtentReading.Of(ExtentKind.Polygon, [ring]).Refused is not null);

    private int Edges(MetricPoint[] asked) => asked.Count(point => atlas.EdgeOf(point, 30) is not null);

    private int Areas(Extent[] extents, double nearMetres) => extents.Sum(extent => atlas.Affected(extent, "community", nearMetres).Affected?.Areas.Count ?? 0);

    private Vertex Anywhere(Random random) => new(
        atlas.Envelope.MinY + (random.NextDouble() * atlas.Envelope.Height), atlas.Envelope.MinX + (random.NextDouble() * atlas.Envelope.Width));

    private static Vertex Around(Vertex middle, double metres, double angle) => new(
        middle.Lat + (metres * Math.Sin(angle) / 111_000), middle.Lon + (metres * Math.Cos(angle) / 85_000));
}
