using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Many clients at once on one small square: whatever the order, what should be one case is one case.</summary>
[Trait("pace", "slow")]
public sealed class DenseSquareTests
{
    private const int Clients = 32;
    private const int BatchesEach = 60;
    private const int KindsUsed = 12;
    private const double MetresPerDegree = 111_195;

    [Fact]
    public async Task No_two_open_cases_of_a_kind_remain_within_the_merge_radius()
    {
        await using var town = await Town.Start(Repository.Linjiang);
        var kinds = (await town.Client.City.GetCatalogueAsync(new())).Kinds.Where(kind => kind.MergeRadiusMetres > 0).Take(KindsUsed).ToList();
        var bounds = (await town.Client.City.GetCityAsync(new())).Bounds;
        var (lat, lon) = ((bounds.South + bounds.North) / 2, (bounds.West + bounds.East) / 2);

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Send(town, client, kinds, lat, lon)));

        var open = await OpenCases(town);
        Assert.NotEmpty(open);
        foreach (var kind in kinds)
        {
            Assert.Empty(TooNear([.. open.Where(card => card.Kind == kind.Key)], kind.MergeRadiusMetres));
        }

        await town.Verify();
    }

    private static async Task Send(Town town, int client, List<Kind> kinds, double lat, double lon)
    {
        var dice = new Random(client);
        await foreach (var answered in town.Client.OpenIntake().SendBatchesAsync(Batches(), TestContext.Current.CancellationToken))
        {
            Assert.All(answered.Outcomes, outcome => Assert.Null(outcome.Refusal));
        }

        async IAsyncEnumerable<IReadOnlyList<Incident>> Batches()
        {
            for (var batch = 0; batch < BatchesEach; batch++)
            {
                yield return [.. Enumerable.Range(0, 10).Select(number => new Incident
                {
                    Source = "square",
                    SourceId = $"{client}-{batch}-{number}",
                    Kind = kinds[dice.Next(kinds.Count)].Key,
                    Position = new Position
                    {
                        Lat = lat + (1100 / MetresPerDegree * dice.NextDouble()),
                        Lon = lon + (800 / MetresPerDegree / Math.Cos(lat * Math.PI / 180) * dice.NextDouble()),
                        Crs = Crs.Wgs84,
                    },
                })];
            }

            await Task.CompletedTask;
        }
    }

    private static async Task<List<CaseCard>> OpenCases(Town town)
    {
        var open = new List<CaseCard>();
        var page = new ListCasesResponse { NextPageToken = string.Empty };
        do
        {
            page = await town.Client.Cases.ListCasesAsync(
                new ListCasesRequest { Filter = new CaseFilter { OpenOnly = true }, PageSize = 1000, PageToken = page.NextPageToken });

            // The city's default point lies in the square; what is sent there is not located and never merges.
            open.AddRange(page.Cases.Where(card => card.Place.Cell.Length > 0));
        }
        while (page.NextPageToken.Length > 0);
        return open;
    }

    private static IEnumerable<string> TooNear(List<CaseCard> cards, double radius)
    {
        for (var one = 0; one < cards.Count; one++)
        {
            for (var other = one + 1; other < cards.Count; other++)
            {
                var (a, b) = (cards[one].Place, cards[other].Place);
                var north = (a.Lat - b.Lat) * MetresPerDegree;
                var east = (a.Lon - b.Lon) * MetresPerDegree * Math.Cos(a.Lat * Math.PI / 180);

                // Half a per cent for a sphere in the place of the ellipsoid.
                if (Math.Sqrt((north * north) + (east * east)) < radius * 0.995)
                {
                    yield return $"{cards[one].Number} and {cards[other].Number}";
                }
            }
        }
    }
}
