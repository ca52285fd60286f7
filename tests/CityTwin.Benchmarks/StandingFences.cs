using System.Globalization;
using CityTwin.Client;
using CityTwin.Protocol.V1;

namespace CityTwin.Benchmarks;

/// <summary>Puts fences up on a running city, each a square somewhere in it, and counts what they tell until it is stopped.</summary>
internal static class StandingFences
{
    private const int OfWatch = 1_000;
    private const double DegreesAMetre = 1 / 111_200.0;

    public static async Task<int> Run(string address, int count, double metres, CancellationToken stop)
    {
        using var city = new CityTwinClient(address);
        var bounds = (await city.City.GetCityAsync(new(), cancellationToken: stop)).Bounds;
        var dice = new Random(1);
        var fences = Enumerable.Range(0, count).Select(n => new Fence { Id = $"{n}", Geometry = Square(dice, bounds, metres * DegreesAMetre / 2) }).Chunk(OfWatch).ToList();
        var changes = 0L;
        Console.WriteLine($"{count} fences stand");
        try
        {
            await Task.WhenAll(fences.Select(async watch =>
            {
                using var told = city.Live.WatchFence(new WatchFenceRequest { Fences = { watch } }, cancellationToken: stop);
                while (await told.ResponseStream.MoveNext(stop))
                {
                    Interlocked.Add(ref changes, told.ResponseStream.Current.Changes.Count);
                }
            }));
        }
        catch (Exception ended) when (stop.IsCancellationRequested && ended is Grpc.Core.RpcException or OperationCanceledException)
        {
            // Asked to stop.
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changes} changes told"));
        return 0;
    }

    private static Geometry Square(Random dice, Bounds bounds, double half)
    {
        var (lat, lon) = (bounds.South + ((bounds.North - bounds.South) * dice.NextDouble()), bounds.West + ((bounds.East - bounds.West) * dice.NextDouble()));
        var ring = new VertexList
        {
            Vertices = { new[] { (-1, -1), (-1, 1), (1, 1), (1, -1) }.Select(corner => new Vertex { Lat = lat + (corner.Item1 * half), Lon = lon + (corner.Item2 * half) }) },
        };
        return new Geometry { Crs = Crs.Wgs84, Polygon = new PolygonShape { Rings = { ring } } };
    }
}
