using System.Diagnostics;
using CityTwin.Client;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Benchmarks;

/// <summary>An operator's map: watches a view, turns to another now and then, and measures how old what it hears is.</summary>
internal sealed class MapConsole(CityTwinClient city, Bounds whole, int seed, SentChanges sent)
{
    private readonly Random dice = new(seed);
    private readonly List<double> snapshotMs = [];
    private readonly List<double> delayMs = [];
    private TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long turn;
    private long waitsFor;

    /// <summary>From asking for a view until all of it was here.</summary>
    public IReadOnlyList<double> SnapshotMs => snapshotMs;

    /// <summary>From the receipt of a change until a frame said that it is in it.</summary>
    public IReadOnlyList<double> DelayMs => delayMs;

    public long Bytes { get; private set; }

    /// <summary>Name of the watch, once open.</summary>
    private string Name { get; set; } = string.Empty;

    /// <summary>Watches until it is told to stop.</summary>
    public async Task Watch(CancellationToken stop)
    {
        using var call = city.Maps.WatchMap(new WatchMapRequest { View = View(isWhole: true) }, cancellationToken: stop);
        var seen = sent.Count;
        try
        {
            while (await call.ResponseStream.MoveNext(stop))
            {
                var frame = call.ResponseStream.Current;
                Bytes += frame.CalculateSize();
                Name = frame.Watch;
                if (!frame.More)
                {
                    seen = sent.HeardOf(frame.Position, seen, delayMs);
                    if (frame.Turn == waitsFor)
                    {
                        shown.TrySetResult();
                    }
                }
            }
        }
        catch (RpcException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    /// <summary>Turns to another view and waits until it is shown.</summary>
    public async Task Turn(CancellationToken stop)
    {
        await shown.Task.WaitAsync(stop);
        waitsFor = ++turn;
        shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = Stopwatch.GetTimestamp();
        await city.Maps.TurnMapAsync(new TurnMapRequest { Watch = Name, Turn = turn, View = View(isWhole: dice.Next(3) == 0) }, cancellationToken: stop);
        await shown.Task.WaitAsync(stop);
        snapshotMs.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
    }

    /// <summary>The whole city, a district, streets or a corner, with the first rows of the list; no filter, so that each change concerns every console.</summary>
    private MapView View(bool isWhole)
    {
        var steps = isWhole ? 0 : dice.Next(1, 6);
        var (width, height) = ((whole.East - whole.West) / Math.Pow(2, steps), (whole.North - whole.South) / Math.Pow(2, steps));
        var (west, south) = (whole.West + (dice.NextDouble() * (whole.East - whole.West - width)), whole.South + (dice.NextDouble() * (whole.North - whole.South - height)));
        return new MapView
        {
            Bounds = new Bounds { West = west, South = south, East = west + width, North = south + height },
            Zoom = 10 + steps, ListRows = 50,
        };
    }
}
