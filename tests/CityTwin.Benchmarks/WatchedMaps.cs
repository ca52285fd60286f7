using System.Globalization;
using CityTwin.Client;
using CityTwin.Protocol.V1;
using Grpc.Net.Client;

namespace CityTwin.Benchmarks;

/// <summary>Many consoles on a running city: how soon a view is there, and how soon each of them knows what changed.</summary>
internal static class WatchedMaps
{
    private const int Lines = 8;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenTurns = TimeSpan.FromSeconds(5);

    public static async Task<int> Run(string address, int consoles, TimeSpan lasts, int perSecond)
    {
        using var stop = new CancellationTokenSource();
        var channels = Enumerable.Range(0, Lines).Select(_ => GrpcChannel.ForAddress(address)).ToList();
        var lines = channels.Select(channel => new CityTwinClient(channel.CreateCallInvoker())).ToList();
        var bounds = (await lines[0].City.GetCityAsync(new())).Bounds;
        var sent = new SentChanges();
        var maps = Enumerable.Range(0, consoles).Select(seed => new MapConsole(lines[seed % Lines], bounds, seed, sent)).ToList();
        var watching = maps.Select(map => map.Watch(stop.Token)).ToList();

        // At rest: one after the other, nothing changes. The first round finds every console's first view there, and code that runs for the first time.
        for (var round = 0; round < 2; round++)
        {
            foreach (var map in maps)
            {
                await map.Turn(stop.Token);
            }
        }

        var (atRest, opened, pausedBefore) = (maps.SelectMany(map => map.SnapshotMs.Skip(1)).ToList(), maps.Sum(map => map.Bytes), GC.GetTotalPauseDuration());
        stop.CancelAfter(lasts);
        var turning = maps.Select((map, index) => TurnNowAndThen(map, BetweenTurns * index / consoles, stop.Token)).ToList();
        await Report(lines, sent, perSecond, stop.Token);
        await Task.WhenAll([.. turning, .. watching]);

        Console.WriteLine($"a view at rest, ms: {Spread(atRest)}");
        Console.WriteLine($"a view while {perSecond} a second change, ms: {Spread([.. maps.SelectMany(map => map.SnapshotMs.Skip(2))])}");
        Console.WriteLine($"from the receipt of a change until a console knows it, ms: {Spread([.. maps.SelectMany(map => map.DelayMs)])}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sent.Count / lasts.TotalSeconds:0} changes/s acknowledged; {(maps.Sum(map => map.Bytes) - opened) / lasts.TotalSeconds / consoles / 1024:0.0} KB a second to a console"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the consoles themselves stood still for {(GC.GetTotalPauseDuration() - pausedBefore).TotalMilliseconds:0} ms to collect memory"));
        channels.ForEach(channel => channel.Dispose());
        return 0;
    }

    private static async Task TurnNowAndThen(MapConsole map, TimeSpan first, CancellationToken stop)
    {
        try
        {
            await Task.Delay(first, TimeProvider.System, stop);
            while (true)
            {
                await map.Turn(stop);
                await Task.Delay(BetweenTurns, TimeProvider.System, stop);
            }
        }
        catch (Exception ended) when (stop.IsCancellationRequested && ended is Grpc.Core.RpcException or OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static async Task Report(IReadOnlyList<CityTwinClient> lines, SentChanges sent, int perSecond, CancellationToken stop)
    {
        var kinds = (await lines[0].City.GetCatalogueAsync(new(), cancellationToken: stop)).Kinds;
        var places = (await lines[0].Cases.ListCasesAsync(new() { PageSize = 1_000 }, cancellationToken: stop)).Cases.Select(card => card.Place).ToList();
        var (dice, number, run) = (new Random(1), 0, TimeProvider.System.GetUtcNow().Ticks);
        using var pace = new PeriodicTimer(Pace);
        var reporting = new List<Task>();
        try
        {
            while (await pace.WaitForNextTickAsync(stop))
            {
                for (var one = 0; one < perSecond * Pace.TotalSeconds; one++)
                {
                    reporting.Add(ReportOne(lines[number % Lines], sent, new Incident
                    {
                        Source = $"maps-{run}", SourceId = $"{number++}", Kind = kinds[dice.Next(kinds.Count)].Key,
                        Position = At(places[dice.Next(places.Count)]),
                    }));
                }
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(reporting);
        }
    }

    // Where something is open already: inside the city for certain.
    private static Position At(Place place) => new() { Lat = place.Lat, Lon = place.Lon, Crs = Crs.Wgs84 };

    private static async Task ReportOne(CityTwinClient line, SentChanges sent, Incident incident) =>
        sent.Acknowledged((await line.Intake.ReportIncidentAsync(new ReportIncidentRequest { Incident = incident })).Receipt.Position);

    private static string Spread(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? "none" : string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {values[values.Count / 2]:0.0}, p99 {values[values.Count * 99 / 100]:0.0}, most {values[^1]:0.0} ({values.Count})");
    }
}
