using CityTwin.Domain.Cases;

namespace CityTwin.Journal.Audit;

/// <summary>A journal in figures.</summary>
/// <param name="LastPosition">Position of the last event: how many events there are.</param>
/// <param name="Cases">Cases.</param>
/// <param name="Incidents">Incidents in them; those of merged cases count where they went.</param>
/// <param name="Open">Open cases.</param>
/// <param name="Overdue">Open cases whose limit has passed.</param>
/// <param name="NotLocated">Cases that are not located.</param>
/// <param name="ByStage">Cases by stage.</param>
/// <param name="Digest">By which two runs can be compared.</param>
public sealed record JournalStats(
    long LastPosition,
    int Cases,
    long Incidents,
    int Open,
    int Overdue,
    int NotLocated,
    IReadOnlyDictionary<string, int> ByStage,
    string Digest)
{
    /// <summary>Counts a journal.</summary>
    public static async Task<JournalStats> Of(ICaseReader reader, CancellationToken cancellation)
    {
        var cards = await reader.Search(new CardQuery { Limit = int.MaxValue }, cancellation);
        return new JournalStats(
            await reader.LastPosition(cancellation),
            cards.Count,
            cards.Where(card => card.Stage is not CaseStage.Merged).Sum(card => (long)card.Incidents),
            cards.Count(card => card.IsOpen),
            cards.Count(card => card.IsOverdue),
            cards.Count(card => !card.Place.IsLocated),
            cards.GroupBy(card => card.Stage).OrderBy(stage => stage.Key).ToDictionary(stage => stage.Key.ToString(), stage => stage.Count()),
            CityDigest.Of(cards));
    }
}
