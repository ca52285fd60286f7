using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Sums that anybody may see: small ones are not told, and cannot be computed.</summary>
public sealed class PublicSumsTests
{
    private int reports;

    [Fact]
    public async Task A_small_number_is_not_told_and_the_total_over_it_gives_it_not_away()
    {
        await using var town = await Town.Start(Repository.Linjiang);
        using var visitor = new PublicVisitor(town.Page);
        var (here, there) = await TwoStreets(town.Client.Places, (await town.Client.City.GetCityAsync(new())).Bounds);
        var kind = (await town.Client.City.GetCatalogueAsync(new())).Kinds.First(one => one.MergeRadiusMetres == 0);

        await Report(town, kind, here, 7);
        await Report(town, kind, there, 3);
        await Town.Until("the page has counted both", async () => (await visitor.Get("/public?lang=en")).Text.Contains("8 to 11", StringComparison.Ordinal));

        var (english, chinese) = (await visitor.Get("/public?lang=en"), await visitor.Get("/public?lang=zh"));
        Assert.Contains("fewer than 5", english.Text, StringComparison.Ordinal);
        Assert.Contains("少于 5", chinese.Text, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">7</td>", english.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"number\">3</td>", english.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("<td class=\"number\">10</td>", english.Source, StringComparison.Ordinal);

        await Report(town, kind, there, 2);
        await Town.Until("nothing is small any more", async () => (await visitor.Get("/public?lang=en")).Source.Contains("<td class=\"number\">12</td>", StringComparison.Ordinal));
    }

    private static async Task<(Position Here, Position There)> TwoStreets(PlaceService.PlaceServiceClient places, Bounds bounds)
    {
        var found = new Dictionary<string, Position>();
        for (var step = 1; step < 100 && found.Count < 2; step++)
        {
            var at = new Position { Lat = bounds.South + ((bounds.North - bounds.South) * (step % 10) / 10), Lon = bounds.West + ((bounds.East - bounds.West) * (step / 10d) / 10), Crs = Crs.Wgs84 };
            try
            {
                var areas = (await places.LocateAsync(new() { Position = at })).Place.Areas;
                found.TryAdd(areas[^2], at);
            }
            catch (RpcException)
            {
                // Outside the city.
            }
        }

        return (found.Values.First(), found.Values.Last());
    }

    private async Task Report(Town town, Kind kind, Position at, int count)
    {
        for (var done = 0; done < count; done++)
        {
            await town.Client.Intake.ReportIncidentAsync(new() { Incident = new() { Source = "test", SourceId = $"sum-{reports++}", Kind = kind.Key, Position = at } });
        }
    }
}
