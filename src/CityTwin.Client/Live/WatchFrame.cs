using CityTwin.Protocol.V1;

namespace CityTwin.Client.Live;

/// <summary>Some changes, all that happened up to a position of the journal.</summary>
/// <typeparam name="T">What changes: cards of cases or sums of areas.</typeparam>
/// <param name="Position">Keep this with what you store of <paramref name="Changes"/>: the watch can resume after it.</param>
/// <param name="Clock">The city's clock.</param>
/// <param name="Changes">The latest state of each thing that changed; may be empty, as a sign of life.</param>
/// <param name="IsSnapshot">These are part of a snapshot; the first frame without it is live, and only then may you resume after it.</param>
/// <param name="StartsAnew">Forget what you have before you take this frame: a snapshot begins here.</param>
/// <param name="Missed">How many changes were missed at least, when the city says so; else 0.</param>
public sealed record WatchFrame<T>(
    long Position, CityClock Clock, IReadOnlyList<T> Changes, bool IsSnapshot, bool StartsAnew, long Missed);
