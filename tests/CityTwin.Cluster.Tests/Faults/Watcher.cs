using CityTwin.Client;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>What a frame told: everything that changed after one position, up to another.</summary>
internal sealed record Told(long After, long UpTo, IReadOnlyList<(long Position, long Version)> Cards);

/// <summary>Watches all cases; resumes after its last position at the next gateway when its own is lost. Keeps every frame.</summary>
/// <param name="doors">The gateways.</param>
/// <param name="first">The one at which it begins.</param>
/// <param name="after">Where it goes on; 0 means with what comes next.</param>
internal sealed class Watcher(IReadOnlyList<CityTwinClient> doors, int first, long after = 0) : IAsyncDisposable
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    private readonly CancellationTokenSource over = new();
    private readonly List<Told> frames = [];
    private Task watching = Task.CompletedTask;
    private long position = after;

    /// <summary>What was told, in its order.</summary>
    public IReadOnlyList<Told> Frames => frames;

    /// <summary>The position up to which it knows everything; 0 before its first frame.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>How often it went on at another gateway.</summary>
    public int Resumed { get; private set; }

    /// <summary>What must not happen: a frame that goes back, or a line that cannot be resumed.</summary>
    public List<string> Objections { get; } = [];

    public Task Start()
    {
        var began = Position;
        watching = Watch();
        return Until.Holds("a watch has begun", () => Task.FromResult(Position > began));
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
    }

    private async Task Watch()
    {
        for (var door = first; !over.IsCancellationRequested; door++, Resumed++)
        {
            try
            {
                await Follow(doors[door % doors.Count]);
            }
            catch (Exception broken) when (broken is RpcException or OperationCanceledException)
            {
                if (broken is RpcException refused && !refused.IsTemporary())
                {
                    Objections.Add($"After position {Position} the watch was refused: {refused.RejectionCode()} {refused.Status.Detail}");
                }

                await Task.Delay(BetweenTries, TimeProvider.System, CancellationToken.None);
            }
        }
    }

    private async Task Follow(CityTwinClient door)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
        silence.CancelAfter(LongestSilence);
        using var line = door.Live.WatchCases(new() { AfterPosition = Position, ChangesOnly = Position == 0 }, cancellationToken: silence.Token);
        var cards = new List<(long Position, long Version)>();
        while (await line.ResponseStream.MoveNext(silence.Token))
        {
            silence.CancelAfter(LongestSilence);
            var frame = line.ResponseStream.Current;
            cards.AddRange(frame.Cases.Select(card => (card.Position, card.Version)));
            if (Position > 0 && (frame.Snapshot || frame.Resync is not null || frame.Position < Position))
            {
                Objections.Add($"After position {Position} came a frame that begins anew at {frame.Position}.");
            }

            // Cards without a new position belong to a frame that is not whole yet.
            if (frame.Position > Position)
            {
                if (Position > 0)
                {
                    frames.Add(new Told(Position, frame.Position, cards));
                }

                (position, cards) = (frame.Position, []);
            }
        }
    }
}
