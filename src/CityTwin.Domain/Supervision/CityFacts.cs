using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>What is known of a whole city after one event of its journal. All figures are counted from it, live and offline alike.</summary>
/// <param name="Cases">The cases, with recurrences filled in.</param>
/// <param name="Evidence">Evidence of results.</param>
/// <param name="AsOf">When the latest event happened: nothing later is known.</param>
public sealed record CityFacts(IReadOnlyList<CaseFacts> Cases, IReadOnlyList<EvidenceFacts> Evidence, DateTimeOffset AsOf)
{
    /// <summary>Whistles that were approved.</summary>
    public IReadOnlyList<WhistleFacts> Whistles { get; init; } = [];

    /// <summary>Who may whistle.</summary>
    public IReadOnlyList<Whistler> Whistlers { get; init; } = [];

    /// <summary>What the events read so far say.</summary>
    public static CityFacts Of(FactsOfCity city) => new(
        city.Linked(),
        [.. city.Read.SelectMany(one => one.Proofs.Select(handed => EvidenceFacts.Of(one.Facts!.Id, handed)))],
        city.AsOf) { Whistles = [.. city.Whistles.Read], Whistlers = city.Whistles.Whistlers };
}
