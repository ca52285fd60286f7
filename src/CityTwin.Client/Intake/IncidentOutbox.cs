using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CityTwin.Protocol.V1;

namespace CityTwin.Client.Intake;

/// <summary>Messages that were taken from the source and are not answered yet, in order. Outlives broken lines.</summary>
internal sealed class IncidentOutbox : IAsyncDisposable
{
    private readonly Channel<PendingBatch> fresh = Channel.CreateUnbounded<PendingBatch>();
    private readonly SortedList<long, PendingBatch> unanswered = [];
    private readonly SemaphoreSlim window;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource stop;

    public IncidentOutbox(
        IAsyncEnumerable<IReadOnlyList<Incident>> source, int windowSize, TimeProvider clock, CancellationToken cancel)
    {
        window = new SemaphoreSlim(windowSize);
        this.clock = clock;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        SourceEnded = PullAsync(source);
    }

    /// <summary>Ends with the source; fails as the source failed.</summary>
    public Task SourceEnded { get; }

    /// <summary>Whether the source has ended and everything is answered.</summary>
    public bool IsDone => fresh.Reader.Completion.IsCompleted && Unanswered().Count == 0;

    /// <summary>What has to be sent again on a new line, in order.</summary>
    public IReadOnlyList<PendingBatch> Unanswered()
    {
        lock (unanswered)
        {
            return [.. unanswered.Values];
        }
    }

    /// <summary>Messages that were never sent; ends when the source has ended. One reader at a time.</summary>
    public async IAsyncEnumerable<PendingBatch> Fresh([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var batch in fresh.Reader.ReadAllAsync(cancel))
        {
            lock (unanswered)
            {
                unanswered.Add(batch.Message.Sequence, batch);
            }

            yield return batch;
        }
    }

    /// <summary>Joins an answer with its message; null when that message was answered before.</summary>
    public AnsweredBatch? Answer(StreamIncidentsResponse response)
    {
        PendingBatch? batch;
        lock (unanswered)
        {
            if (!unanswered.Remove(response.Sequence, out batch))
            {
                return null;
            }
        }

        window.Release();
        if (response.Outcomes.Count != batch.Message.Incidents.Count)
        {
            throw new InvalidDataException(
                $"The city gave {response.Outcomes.Count} outcomes for {batch.Message.Incidents.Count} incidents; one for each is promised.");
        }

        var now = clock.GetTimestamp();
        return new AnsweredBatch(batch.Message.Incidents, response.Outcomes, clock.GetElapsedTime(batch.SentAt, now), now);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await SourceEnded.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        window.Dispose();
    }

    private async Task PullAsync(IAsyncEnumerable<IReadOnlyList<Incident>> source)
    {
        try
        {
            var sequence = 0L;
            await window.WaitAsync(stop.Token);
            await foreach (var incidents in source.WithCancellation(stop.Token))
            {
                var message = new StreamIncidentsRequest { Sequence = ++sequence, Incidents = { incidents } };
                fresh.Writer.TryWrite(new PendingBatch(message, clock.GetTimestamp()));
                await window.WaitAsync(stop.Token);
            }
        }
        finally
        {
            // What is under way is still answered; the source's own failure shows in SourceEnded.
            fresh.Writer.Complete();
        }
    }
}

/// <summary>A message on its way.</summary>
/// <param name="Message">As it goes over the line.</param>
/// <param name="SentAt">Timestamp of its first sending.</param>
internal sealed record PendingBatch(StreamIncidentsRequest Message, long SentAt);
