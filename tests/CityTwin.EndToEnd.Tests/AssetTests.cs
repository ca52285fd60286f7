using System.Globalization;
using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>A case about an asset of the register goes to whoever keeps it, through the public door.</summary>
public sealed class AssetTests : IAsyncLifetime
{
    private const string StreetLight = "gbt47678.5-2026:matter:01037";
    private const string Power = "power-3490";

    private readonly Scratch scratch = new();
    private Town town = null!;
    private Position lamp = null!;

    private CityTwinClient City => town.Client;

    public async ValueTask InitializeAsync()
    {
        var pack = new PackCopy(Path.Combine(scratch.Folder, "pack"));
        lamp = new Position { Lat = 30.2, Lon = 117.5, Crs = Crs.Wgs84 };
        await File.WriteAllTextAsync(pack.PathOf("assets.csv"), string.Create(CultureInfo.InvariantCulture, $"""
            id,kind,name_zh,name_en,owner,keeper,lat,lon
            lamp-1,{StreetLight},一号灯,Lamp 1,urban_management-3490,{Power},{lamp.Lat},{lamp.Lon}

            """));
        File.Delete(pack.PathOf("assets.geojson"));
        town = await Town.Start(pack.Folder);
    }

    [Fact]
    public async Task An_asset_is_found_near_the_point_or_named_and_its_keeper_leads()
    {
        var (near, far) = (At(0.0001), At(0.001));
        var found = await Send(new() { SourceId = "near", Position = near });
        var other = await Send(new() { SourceId = "far", Position = far });
        var named = await Send(new() { SourceId = "named", Position = far, Asset = "lamp-1" });
        var alone = await Send(new() { SourceId = "alone", Asset = "lamp-1" });

        Assert.Equal(("lamp-1", Power), (found.Place.Asset, found.Lead));
        Assert.Equal("", other.Place.Asset);
        Assert.NotEqual(Power, other.Lead);
        Assert.Equal("lamp-1", named.Place.Asset);
        Assert.Equal(lamp.Lat, alone.Place.Lat, tolerance: 1e-7);

        var told = await City.Cases.ExplainCaseAsync(new() { Number = found.CaseNumber });
        var words = told.Steps.SelectMany(step => step.Details).Select(detail => detail.Words).ToList();
        Assert.Contains(words, it => it.En.Contains("On asset Lamp 1 (lamp-1), kept by Linjiang Power Supply Company.", StringComparison.Ordinal));
        Assert.Contains(words, it => it.Zh.Contains("案卷落在部件 lamp-1 上", StringComparison.Ordinal));
        Assert.Equal("keeper", (await City.Cases.GetCaseAsync(new() { Number = found.CaseNumber })).Case.Grounds.By);
    }

    [Fact]
    public async Task An_asset_that_the_register_does_not_have_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => Send(new() { SourceId = "unknown", Position = lamp, Asset = "lamp-9" }));
        Assert.Equal("incident.asset_unknown", refused.RejectionCode());
    }

    [Fact]
    public async Task A_place_lists_the_assets_near_it_with_owner_and_keeper()
    {
        var answer = await City.Places.AffectedAsync(new() { Geometry = new() { Crs = Crs.Wgs84, Point = new() { Lat = lamp.Lat + 0.0001, Lon = lamp.Lon } }, NearMetres = 20 });

        var asset = Assert.Single(answer.Assets);
        Assert.Equal(("lamp-1", Power, "urban_management-3490"), (asset.Id, asset.Keeper, asset.Owner));
        Assert.InRange(asset.Metres, 10, 12);
    }

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        scratch.Dispose();
    }

    private async Task<Receipt> Send(Incident incident)
    {
        (incident.Source, incident.Kind) = ("test", StreetLight);
        return (await City.Intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;
    }

    private Position At(double north) => new() { Lat = lamp.Lat + north, Lon = lamp.Lon, Crs = Crs.Wgs84 };
}
