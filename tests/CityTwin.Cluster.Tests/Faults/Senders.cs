using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using CityTwin.Client;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>
/// Reports at a steady rate through all gateways. Each is sent until it is acknowledged, at another gateway when one does not take it; every tenth is sent
/// twice at once. What was acknowledged is the model that the city is held against.
/// </summary>
internal sealed class Senders(IReadOnlyList<CityTwinClient> doors, int perSecond, int seed) : IAsyncDisposable
{
    public const string Source = "steady";
    private const int AtOnce = 600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Remarkable = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    // A Monday morning; each report is a second later, so that limits pass while it runs.
    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly Channel<Incident> waiting = Channel.CreateBounded<Incident>(AtOnce);
    private readonly ConcurrentDictionary<string, Receipt> receipts = new();
    private readonly ConcurrentQueue<string> objections = new();
    private readonly ConcurrentQueue<string> remarks = new();
    private readonly long[] takenAt = new long[doors.Count];
    private readonly long[] shunned = new long[doors.Count];
    private readonly CancellationTokenSource over = new();
    private int number;
    private Task sending = Task.CompletedTask;

    /// <summary>What was acknowledged, by the sender's id.</summary>
    public IReadOnlyDictionary<string, Receipt> Receipts => receipts;

    /// <summary>What must not happen: a refusal for good, or two receipts of one report that differ.</summary>
    public IReadOnlyCollection<string> Objections => objections;

    /// <summary>Which reports waited remarkably long, and what they were told meanwhile.</summary>
    public IReadOnlyCollection<string> Remarks => remarks;

    public SenderTimes Times { get; } = new();

    /// <summary>The latest time that a report may have named.</summary>
    public DateTimeOffset Latest => Begin.AddSeconds(number);

    public void Start() => sending = Task.WhenAll([Produce(), .. Enumerable.Range(0, AtOnce).Select(_ => Work())]);

    /// <summary>Waits until each gateway has taken fifty reports more, by itself.</summary>
    public async Task AreTakenAtEveryDoor(string what)
    {
        var before = takenAt.ToArray();
        await Until.Holds(what, () => Task.FromResult(Enumerable.Range(0, takenAt.Length).All(door => Volatile.Read(ref takenAt[door]) > before[door] + 50)));
    }

    /// <summary>No new reports; returns when whatever was sent is acknowledged.</summary>
    public async Task End()
    {
        await over.CancelAsync();
        await sending;

        // A stepped clock shows the latest opening to every silo, a further report of a case only to that of its cell: so the last one opens a case.
        var dice = new Random(~seed);
        do
        {
            await Send(Next(dice), door: 0);
        }
        while (receipts.GetValueOrDefault($"{number - 1}") is { Disposition: not Disposition.Opened });
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        over.Dispose();
    }

    private async Task Produce()
    {
        var dice = new Random(seed);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        try
        {
            while (await pace.WaitForNextTickAsync(over.Token))
            {
                await waiting.Writer.WriteAsync(Next(dice), over.Token);
            }
        }
        catch (OperationCanceledException)
        {
            waiting.Writer.Complete();
        }
    }

    private Incident Next(Random dice)
    {
        var incident = MadeIncidents.One(dice, Source, $"{number}");
        incident.ReportedAt = Timestamp.FromDateTimeOffset(Begin.AddSeconds(number++));
        return incident;
    }

    private async Task Work()
    {
        await foreach (var incident in waiting.Reader.ReadAllAsync())
        {
            var door = int.Parse(incident.SourceId, CultureInfo.InvariantCulture) % doors.Count;
            var begun = Stopwatch.GetTimestamp();
            await Task.WhenAll(incident.SourceId.EndsWith('7') ? [Send(incident, door), Send(incident, door + 1)] : [Send(incident, door)]);
            Times.Acknowledged(begun);
        }
    }

    private async Task Send(Incident incident, int door)
    {
        var (begun, tries) = (Stopwatch.GetTimestamp(), new List<string>());
        for (; ; door++)
        {
            if (Stopwatch.GetTimestamp() < Volatile.Read(ref shunned[door % doors.Count]))
            {
                // As a load balancer does: a gateway that did not answer is left alone for a while, unless no other answers either.
                door++;
            }

            var at = door % doors.Count;
            try
            {
                var answer = await doors[at].Intake.ReportIncidentAsync(
                    new() { Incident = incident }, new CallOptions().WithDeadline(TimeProvider.System.GetUtcNow().Add(Patience).UtcDateTime));
                Keep(incident.SourceId, answer.Receipt);
                Interlocked.Increment(ref takenAt[at]);
                if (tries.Count > 0 && Stopwatch.GetElapsedTime(begun) > Remarkable)
                {
                    remarks.Enqueue($"{incident.SourceId} waited {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s: {string.Join("; ", tries)}");
                }

                return;
            }
            catch (RpcException refused)
            {
                // A gateway whose stepped clock is behind believes that a report comes from the future, until it has seen the others.
                if (!refused.IsTemporary() && refused.RejectionCode() != "incident.reported_at_future")
                {
                    objections.Enqueue($"{incident.SourceId} was refused: {refused.RejectionCode()} {refused.Status.Detail}");
                    return;
                }

                tries.Add($"gateway {at} after {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s: {refused.StatusCode} {refused.RejectionCode()}");
                if (refused.StatusCode is StatusCode.DeadlineExceeded)
                {
                    Volatile.Write(ref shunned[at], Stopwatch.GetTimestamp() + (5 * Stopwatch.Frequency));
                }

                Times.Refused();
                await Task.Delay(tries.Count < 5 ? FirstPause * Math.Pow(2, tries.Count - 1) : LongestPause, TimeProvider.System);
            }
        }
    }

    private void Keep(string id, Receipt receipt)
    {
        var first = receipts.GetOrAdd(id, receipt);
        if (!first.Equals(receipt))
        {
            objections.Enqueue($"{id} has two receipts: {first} and {receipt}");
        }
    }
}
