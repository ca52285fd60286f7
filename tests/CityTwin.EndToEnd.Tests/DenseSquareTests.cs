using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>
/// 32 clients at once on a square of 0.8 x 1.1 km: whatever the order, what should be one case is one case, and every
/// incident is in exactly one.
/// </summary>
public sealed class DenseSquareTests
{
    private const int Clients = 32;
    private const int KindsUsed = 12;
    private const double MetresPerDegree = 111_195;

    private static readonly TimeSpan LongCrowd = TimeSpan.FromSeconds(60);

    [Fact]
    public Task No_two_open_cases_of_a_kind_remain_within_radius_and_window_after_some_batches() => Crowd(batch => batch < 20);

    [Fact, Trait("pace", "slow")]
    public async Task No_two_open_cases_of_a_kind_remain_within_radius_and_window_after_a_minute()
    {
        using var over = new CancellationTokenSource(LongCrowd);
        await Crowd(_ => !over.IsCancellationRequested);
    }

    private static async Task Crowd(Func<int, bool> goesOn)
    {
        await using var town = await Town.Start(Repository.Linjiang);
        var kinds = (await town.Client.City.GetCatalogueAsync(new())).Kinds.Where(kind => kind.MergeRadiusMetres > 0).Take(KindsUsed).ToList();
        var bounds = (await town.Client.City.GetCityAsync(new())).Bounds;
        var (lat, lon) = ((bounds.South + bounds.North) / 2, (bounds.West + bounds.East) / 2);

        var sent = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Send(town, client, kinds, lat, lon, goesOn)));

        var open = await OpenCases(town);
        Assert.Equal(KindsUsed, kinds.Count);
        Assert.Equal(sent.Sum(), open.Sum(card => card.Incidents));
        foreach (var kind in kinds)
        {
            // The city's default point lies in the square; what is sent there is not located and never merges.
            Assert.Empty(TooNear([.. open.Where(card => card.Kind == kind.Key && card.Place.Cell.Length > 0)], kind));
        }

        await town.Verify();
    }

    /// <summary>Returns how many incidents were sent; when it returns, each is taken.</summary>
    private static async Task<int> Send(Town town, int client, List<Kind> kinds, double lat, double lon, Func<int, bool> goesOn)
    {
        var (dice, sent) = (new Random(client), 0);
        var again = await SendOnce(town, Batches());

        // A machine with much else to do may answer too late: whoever is told to try again does so, which is always safe.
        await Town.Until($"client {client} has a receipt for everything", async () =>
            again.Count == 0 || (again = await SendOnce(town, again.Chunk(10).ToAsyncEnumerable())).Count == 0);
        return sent;

        async IAsyncEnumerable<IReadOnlyList<Incident>> Batches()
        {
            for (var batch = 0; goesOn(batch); batch++)
            {
                yield return [.. Enumerable.Range(0, 10).Select(_ => new Incident
                {
                    Source = "square",
                    SourceId = $"{client}-{sent++}",
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

    /// <summary>Returns what is to be sent again; any other refusal is a fault.</summary>
    private static async Task<List<Incident>> SendOnce(Town town, IAsyncEnumerable<IReadOnlyList<Incident>> batches)
    {
        var again = new List<Incident>();
        await foreach (var answered in town.Client.OpenIntake().SendBatchesAsync(batches, TestContext.Current.CancellationToken))
        {
            var refused = answered.Incidents.Zip(answered.Outcomes).Where(pair => pair.Second.Refusal is not null).ToList();
            Assert.All(refused, pair => Assert.Equal("journal.unavailable", pair.Second.Refusal.Code));
            again.AddRange(refused.Select(pair => pair.First));
        }

        return again;
    }

    private static async Task<List<CaseCard>> OpenCases(Town town)
    {
        var open = new List<CaseCard>();
        var page = new ListCasesResponse { NextPageToken = string.Empty };
        do
        {
            page = await town.Client.Cases.ListCasesAsync(
                new ListCasesRequest { Filter = new CaseFilter { OpenOnly = true }, PageSize = 1000, PageToken = page.NextPageToken });
            open.AddRange(page.Cases);
        }
        while (page.NextPageToken.Length > 0);
        return open;
    }

    private static IEnumerable<string> TooNear(List<CaseCard> cards, Kind kind)
    {
        for (var one = 0; one < cards.Count; one++)
        {
            for (var other = one + 1; other < cards.Count; other++)
            {
                var (a, b) = (cards[one].Place, cards[other].Place);
                var north = (a.Lat - b.Lat) * MetresPerDegree;
                var east = (a.Lon - b.Lon) * MetresPerDegree * Math.Cos(a.Lat * Math.PI / 180);
                var apart = (cards[one].OpenedAt.ToDateTimeOffset() - cards[other].OpenedAt.ToDateTimeOffset()).Duration();

                // Half a per cent for a sphere in the place of the ellipsoid.
                if (Math.Sqrt((north * north) + (east * east)) < kind.MergeRadiusMetres * 0.995 && apart <= TimeSpan.FromMinutes(kind.MergeWindowMinutes))
                {
                    yield return $"{cards[one].Number} and {cards[other].Number}";
                }
            }
        }
    }
}
