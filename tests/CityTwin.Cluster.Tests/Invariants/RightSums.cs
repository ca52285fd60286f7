using CityTwin.Client;
using CityTwin.Domain.Cases;

namespace CityTwin.Cluster.Tests.Invariants;

/// <summary>Sums of every community, every area above and the city, held against a recount of the journal's cases.</summary>
internal static class RightSums
{
    /// <summary>What is wrong, in sentences; sums follow the journal within moments, so ask again before you believe it.</summary>
    public static async Task<IReadOnlyList<string>> Objections(CityTwinClient door, IReadOnlyList<CaseCard> cards, CancellationToken cancellation)
    {
        var recount = cards.Where(card => card.IsOpen)
            .SelectMany(card => card.Place.Areas, (card, area) => (Area: area, card.IsOverdue))
            .GroupBy(one => one.Area)
            .ToDictionary(area => area.Key, area => ((long)area.Count(), (long)area.Count(one => one.IsOverdue)));
        var wrong = new List<string>();
        foreach (var area in (await door.Places.ListAreasAsync(new(), cancellationToken: cancellation)).Areas)
        {
            var sums = (await door.Places.GetAreaSumsAsync(new() { Code = area.Code }, cancellationToken: cancellation)).Sums;
            if ((sums.Open, sums.Overdue) != recount.GetValueOrDefault(area.Code))
            {
                wrong.Add($"{area.Code} says {sums.Open} open and {sums.Overdue} late; a recount gives {recount.GetValueOrDefault(area.Code)}.");
            }
        }

        return wrong;
    }
}
