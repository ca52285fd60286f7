using CityTwin.Domain.Situations;

namespace CityTwin.Journal;

/// <summary>The writing side of the journal, the only place where facts are kept. What it has acknowledged is on disk.</summary>
public interface ICaseJournal
{
    /// <summary>
    /// Appends to one or several cases and operations at once: all or nothing. Appends of many callers share a transaction; they take
    /// effect in the order in which they were handed in. Returns when everything is on disk.
    /// </summary>
    /// <returns>The position of the first event of each part.</returns>
    /// <exception cref="JournalConflictException">A case is at another version than expected; nothing was written.</exception>
    /// <exception cref="IncidentTakenException">The incident was taken before, or occurs twice; nothing was written.</exception>
    /// <exception cref="ArgumentException">A case occurs in two parts; nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The store failed; whether the events are in is unknown.</exception>
    Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation);

    /// <summary>
    /// Sets aside this many case ids that nobody else will get; returns the first. Unused ones are gaps, which harm nothing.
    /// An operation has the negative of such an id.
    /// </summary>
    Task<long> ReserveCaseIds(int count, CancellationToken cancellation);

    /// <summary>
    /// States which clock the facts of this journal follow; the first statement holds for good.
    /// </summary>
    /// <returns>The clock that holds.</returns>
    Task<string> ClaimClock(string clock, CancellationToken cancellation);

    /// <summary>Records that a pack is in force from now on; nothing happens when the last one recorded has the same version.</summary>
    Task RecordPack(PackInForce pack, CancellationToken cancellation);

    /// <summary>Writes down what early warning found: all or nothing, behind the last finding.</summary>
    /// <param name="findings">What was found, in order.</param>
    /// <param name="after">Number of the last finding that the caller knows.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The number of the first of them.</returns>
    /// <exception cref="JournalConflictException">Somebody else has written further ones; nothing was written.</exception>
    Task<long> AppendFindings(IReadOnlyList<Finding> findings, long after, CancellationToken cancellation);

    /// <summary>32 random bytes under a name, made at the first call and the same ever after; kept in the store, never in an event.</summary>
    Task<byte[]> Secret(string name, CancellationToken cancellation);
}
