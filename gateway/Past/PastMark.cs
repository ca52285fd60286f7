using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Past;

/// <summary>How everything stood after an entry of the journal: whoever looks back begins here instead of at the first entry.</summary>
/// <param name="Position">Position of the entry.</param>
/// <param name="At">The latest time of the entries up to there.</param>
/// <param name="Open">The open cases.</param>
/// <param name="Cards">Their cards, and those of cases that had ended in the last days.</param>
internal sealed record PastMark(long Position, DateTimeOffset At, IReadOnlyDictionary<long, Case> Open, IReadOnlyList<CaseCard> Cards)
{
    /// <summary>Before the first entry.</summary>
    public static readonly PastMark Nothing = new(0, DateTimeOffset.MinValue, new Dictionary<long, Case>(), []);
}
