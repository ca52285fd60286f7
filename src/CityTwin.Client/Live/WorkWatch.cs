using System.Runtime.CompilerServices;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Client.Live;

/// <summary>
/// The work feed of one organisation: each entry once, in the order of its number. Survives broken lines: it resumes after
/// the last number that was confirmed, and what comes again is left out. Numbers that are missing are asked for once more and
/// reported, so that a hand-over is never lost in silence.
/// </summary>
/// <param name="work">Carries the calls.</param>
/// <param name="organisation">Id of the organisation.</param>
/// <param name="options">Where to begin and how patient to be.</param>
/// <param name="clock">Waits between attempts; the system's clock when absent.</param>
/// <remarks>Reading goes on where it ended when it is asked for again; read by one at a time, confirm from anywhere.</remarks>
public sealed class WorkWatch(
    WorkService.WorkServiceClient work, string organisation, WorkWatchOptions? options = null, TimeProvider? clock = null)
{
    private readonly WorkWatchOptions options = options ?? new();
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly WorkSequence sequence = new(options?.AfterSequence ?? 0, options?.GapFound);
    private long confirmed = options?.AfterSequence ?? 0;

    /// <summary>The number after which a new line begins.</summary>
    public long Confirmed => Interlocked.Read(ref confirmed);

    /// <summary>Entries, until <paramref name="cancel"/> is cancelled.</summary>
    /// <exception cref="RpcException">
    /// The city refuses the watch (also with <c>work.sequence_ahead</c>, when its feed is shorter than what was confirmed), or
    /// <see cref="RetryOptions.GiveUpAfter"/> has passed.
    /// </exception>
    public async IAsyncEnumerable<WorkItem> ReadAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        var backoff = new Backoff(options.Retry, clock);
        while (true)
        {
            await using var line = new WatchLine<WatchWorkResponse>(Open, options.SilenceLimit, clock, cancel);
            var isLive = false;
            var isWhole = true;
            while (isWhole && await line.ReadAsync() is { } frame)
            {
                if (!isLive)
                {
                    isLive = true;
                    options.LineChanged?.Invoke(new LineState(IsLive: true));
                }

                backoff.Succeeded();
                foreach (var item in frame.Items)
                {
                    isWhole = sequence.Reaches(item.Sequence);
                    if (!isWhole)
                    {
                        break;
                    }

                    if (sequence.Take(item.Sequence))
                    {
                        yield return item;
                    }
                }

                // A frame without entries says that there are no more: whatever lies below its number should have come.
                isWhole = isWhole && (frame.Items.Count > 0 || sequence.Reaches(frame.LastSequence + 1));
            }

            options.LineChanged?.Invoke(new LineState(IsLive: false, isWhole ? line.Why : "Entries are missing; they are asked for again."));
            await backoff.WaitAsync(line.Failure, cancel);
        }
    }

    /// <summary>Everything up to this number has been taken in for good: a new line begins after it, and the city knows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number was not handed over yet.</exception>
    /// <exception cref="RpcException">The city refuses it. A line that is broken is no refusal: the next one begins after this number.</exception>
    public async Task ConfirmAsync(long upTo, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(upTo, sequence.Last);
        if (upTo <= Confirmed)
        {
            return;
        }

        Interlocked.Exchange(ref confirmed, upTo);
        try
        {
            await work.ConfirmWorkAsync(new ConfirmWorkRequest { Organisation = organisation, Sequence = upTo }, cancellationToken: cancel);
        }
        catch (RpcException broken) when (broken.IsTemporary())
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    private AsyncServerStreamingCall<WatchWorkResponse> Open(CancellationToken stop) =>
        work.WatchWork(new WatchWorkRequest { Organisation = organisation, AfterSequence = Confirmed }, cancellationToken: stop);
}
