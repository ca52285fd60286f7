using System.Threading.Channels;

namespace CityTwin.Journal;

/// <summary>Where appends wait for their store's one writer, which takes all that wait at once.</summary>
internal sealed class AppendQueue
{
    /// <summary>Most appends in one transaction: bounds how long the first of them waits.</summary>
    public const int LargestGroup = 2_048;

    /// <summary>Most appends that wait; further callers wait to hand theirs in.</summary>
    public const int LargestQueue = 16_384;

    private readonly Channel<PreparedAppend> waiting = Channel.CreateBounded<PreparedAppend>(LargestQueue);

    /// <summary>Hands an append in and waits until it is on disk.</summary>
    public async Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation)
    {
        using var span = JournalTelemetry.StartAppend(parts);
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            var append = PreparedAppend.Of(parts);
            await waiting.Writer.WriteAsync(append, cancellation);
            var positions = await append.Done;
            JournalTelemetry.Answered(began, null, span);
            return positions;
        }
        catch (Exception cause)
        {
            JournalTelemetry.Answered(began, cause, span);
            throw;
        }
    }

    /// <summary>Waits for appends and takes them over into an empty list; false when the queue is closed and nothing is left.</summary>
    public async Task<bool> Next(List<PreparedAppend> taken)
    {
        if (!await waiting.Reader.WaitToReadAsync())
        {
            return false;
        }

        while (taken.Count < LargestGroup && waiting.Reader.TryRead(out var append))
        {
            taken.Add(append);
        }

        return true;
    }

    /// <summary>Takes nothing more in.</summary>
    public void Close() => waiting.Writer.TryComplete();
}
