using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>
/// A city that is started on a redrawn map goes on with what is open: two communities have exchanged their ground, and a third has got another
/// code. What was decided keeps the areas it was decided with.
/// </summary>
public sealed class RedrawnWardsTests
{
    private const string One = "349001001001", Other = "349001001002", Gone = "349001001003";
    private static readonly RedrawnWards Wards = new(One, Other, Gone);

    [Fact]
    public async Task Open_cases_of_areas_that_moved_or_are_gone_are_summed_watched_and_worked_on()
    {
        using var scratch = new Scratch();
        var pack = new PackCopy(Path.Combine(scratch.Folder, "pack"));
        await using var town = await Town.Start(pack.Folder);
        var city = town.Client;
        var version = (await city.City.GetCityAsync(new())).PackVersion;
        var kinds = (await city.City.GetCatalogueAsync(new())).Kinds;
        var single = kinds.First(kind => kind.MergeRadiusMetres == 0).Key;
        var merging = kinds.First(kind => kind.MergeRadiusMetres > 0).Key;
        var positions = await PointsIn(city, One, Other, Gone);

        Task<Receipt> Report(string id, string kind, Position position) => Send(city, new() { Source = "test", SourceId = id, Kind = kind, Position = position });
        var moved = await Report("moved", single, positions[One]);
        var gone = await Report("gone", single, positions[Gone]);
        var joined = await Report("joined", merging, positions[Gone]);
        var worked = await Report("worked", single, positions[Gone]);

        await town.Kill();
        Wards.DrawIn(pack);
        await town.StartAgain();

        // What was decided stays as it was decided.
        Assert.Equal(gone, await Report("gone", single, positions[Gone]));
        Assert.Equal(Gone, (await city.Cases.GetCaseAsync(new() { Number = gone.CaseNumber })).Case.Card.Place.Areas[^1]);
        Assert.Equal(version, (await city.Cases.GetCaseAsync(new() { Number = moved.CaseNumber })).Case.PackVersion);

        // What comes anew is of the new map, and still joins what is open at the same place.
        var fresh = await Report("fresh", single, positions[Gone]);
        Assert.Equal(Wards.Renamed, fresh.Place.Areas[^1]);
        Assert.Equal(Other, (await Report("exchanged", single, positions[One])).Place.Areas[^1]);
        Assert.Equal(joined.CaseNumber, (await Report("joins", merging, positions[Gone])).CaseNumber);

        // The new border says since when it is lawful.
        var dated = Assert.Single((await city.Places.ListAreasAsync(new())).Areas, area => area.Since.Length + area.Until.Length > 0);
        Assert.Equal((Wards.Renamed, RedrawnWards.Since), (dated.Code, dated.Since));

        // Work on a case of an area that is gone goes on.
        await city.Sign(worked);
        await city.FinishAssists(worked);
        Assert.Equal(Stage.AwaitInspection, (await city.Submit(worked)).Card.Stage);
        Assert.NotEmpty((await city.Cases.ExplainCaseAsync(new() { Number = gone.CaseNumber })).Steps);

        await SumsAgree(city, (await city.Places.ListAreasAsync(new() { Level = "city" })).Areas.Single().Code);
        await SumsAgree(city, Gone[..9]);
        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await city.Places.GetAreaSumsAsync(new() { Code = Gone }));
        Assert.Equal("area.unknown", unknown.RejectionCode());
        await town.Verify();
    }

    /// <summary>The actor of the area and the live map both count as many open cases as the journal.</summary>
    private static async Task SumsAgree(CityTwinClient city, string root)
    {
        var open = (await city.Cases.ListCasesAsync(new() { Filter = new() { Areas = { root }, OpenOnly = true }, PageSize = 1_000 })).Cases.Count;
        await Town.Until("the actor of the area has counted every open case", patience: TimeSpan.FromSeconds(60), holds: async () =>
            (await city.Places.GetAreaSumsAsync(new() { Code = root })).Sums.Open == open);

        using var watch = city.Live.WatchAreas(new() { Level = "" });
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(open, watch.ResponseStream.Current.Areas.Single(area => area.Area == root).Sums.Open);
        Assert.DoesNotContain(watch.ResponseStream.Current.Areas, area => area.Area == Gone);
    }

    private static async Task<Receipt> Send(CityTwinClient city, Incident incident) =>
        (await city.Intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;

    /// <summary>A point deep in each of these communities.</summary>
    private static async Task<Dictionary<string, Position>> PointsIn(CityTwinClient city, params string[] communities)
    {
        var points = new Dictionary<string, Position>();
        foreach (var area in (await city.Places.ListAreasAsync(new())).Areas.Where(area => communities.Contains(area.Code)))
        {
            var (random, deepest) = (new Random(1), 0.0);
            for (var n = 0; n < 60; n++)
            {
                var position = new Position
                {
                    Lat = area.Bounds.South + (random.NextDouble() * (area.Bounds.North - area.Bounds.South)),
                    Lon = area.Bounds.West + (random.NextDouble() * (area.Bounds.East - area.Bounds.West)),
                    Crs = Crs.Wgs84,
                };
                var found = await city.Places.LocateAsync(new() { Position = position });
                if (found.Place.Areas[^1] == area.Code && found.MetresToBorder > deepest)
                {
                    (points[area.Code], deepest) = (position, found.MetresToBorder);
                }
            }
        }

        return points;
    }
}
