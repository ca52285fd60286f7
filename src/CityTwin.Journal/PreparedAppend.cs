using System.Diagnostics;

namespace CityTwin.Journal;

/// <summary>An append as it waits for the writer: everything that can be computed beforehand is.</summary>
internal sealed class PreparedAppend(IReadOnlyList<PreparedPart> parts)
{
    private readonly TaskCompletionSource<IReadOnlyList<long>> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long[] positions = [];
    private Exception? refused;

    public IReadOnlyList<PreparedPart> Parts { get; } = parts;

    /// <summary>The span of whoever asked, if there is one.</summary>
    public ActivityContext Asked { get; } = Activity.Current?.Context ?? default;

    public Task<IReadOnlyList<long>> Done => done.Task;

    public static PreparedAppend Of(IReadOnlyList<StreamAppend> parts)
    {
        if (parts is not [CaseAppend { Incidents.Count: <= 1 }])
        {
            CheckApart(parts);
        }

        return new PreparedAppend([.. parts.Select(PreparedPart.Of)]);
    }

    /// <summary>What to answer once the transaction is on disk.</summary>
    public void Wrote(long[] at) => (positions, refused) = (at, null);

    /// <summary>Nothing was written of this append, whatever becomes of the transaction.</summary>
    public void Refuse(Exception reason) => refused = reason;

    /// <summary>It is tried again: an objection of the first time may have been to an append that was not written in the end.</summary>
    public void Reconsider() => refused = null;

    public void Complete()
    {
        if (refused is null)
        {
            done.SetResult(positions);
        }
        else
        {
            done.SetException(refused);
        }
    }

    public void Fail(Exception reason) => done.SetException(refused ?? reason);

    // Refused here, before it waits: in the transaction it would take the appends of others down with it.
    private static void CheckApart(IReadOnlyList<StreamAppend> parts)
    {
        var streams = new HashSet<long>();
        var incidents = new HashSet<IncidentKey>();
        foreach (var part in parts)
        {
            if (!streams.Add(part.StreamId))
            {
                throw new ArgumentException($"Stream {part.StreamId} occurs twice in one append; put its events into one part.", nameof(parts));
            }

            if (part is CaseAppend taking && taking.Incidents.FirstOrDefault(incident => !incidents.Add(incident.Key)) is { } twice)
            {
                throw new IncidentTakenException(twice.Key);
            }
        }
    }
}

/// <summary>One stream's part with the hashes of its incidents; its events are encoded here, before it waits.</summary>
internal sealed record PreparedPart(StreamAppend Append, IReadOnlyList<EncodedEvent> Events, long[] IncidentKeys)
{
    public static PreparedPart Of(StreamAppend append) =>
        new(append, append.Encoded, append is CaseAppend taking ? [.. taking.Incidents.Select(incident => IncidentHashes.Of(incident.Key))] : []);
}
