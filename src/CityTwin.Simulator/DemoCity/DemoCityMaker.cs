using CityTwin.CityPacks;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Simulator.DemoCity.Map;

namespace CityTwin.Simulator.DemoCity;

/// <summary>
/// Makes Linjiang 临江市, a city that does not exist: three districts parted by a river and its tributary, twelve streets,
/// sixty communities, and one enclave. The same seed always gives the same city, byte for byte.
/// </summary>
public static class DemoCityMaker
{
    /// <summary>The seed of the city in <c>seeds/linjiang</c>.</summary>
    public const ulong ShippedSeed = 3490;

    /// <summary>Writes the city of this seed as a city pack; files of the same name are replaced.</summary>
    /// <param name="seed">Any number; it decides the map, while names, catalogue, duties and calendar are the same in all of them.</param>
    /// <param name="folder">Where to write; made when it is missing.</param>
    public static void Make(ulong seed, string folder) => CityPackWriter.Write(Draw(seed), folder);

    /// <summary>The city of this seed, without writing it.</summary>
    /// <param name="seed">Any number.</param>
    public static CityPack Draw(ulong seed)
    {
        var shapes = DemoAreas.Name(CommunityMap.Draw(new Dice(seed)));
        var areas = shapes.Select(shape => shape.Area).ToList();
        var rules = new CityRules(
            CityOf(seed), areas, DemoOrganisations.For(areas), DemoCatalogue.Catalogue, DemoCalendar.Calendar, DemoDuties.Rules, process: Process);
        return new CityPack(rules, shapes, []);
    }

    // Otherwise as usual: the offices decide where organisations below them disagree, the city's urban management above all of them;
    // cases at borders of streets are claimed or denied, and streets whistle.
    private static ProcessRules Process { get; } = new()
    {
        Superiors = new Dictionary<string, string> { ["street"] = "street_office", ["district"] = "district_office", ["city"] = "urban_management" },
        Operations = new OperationRules { ClaimLevel = "street", WhistleLevels = ["street"] },
    };

    private static City CityOf(ulong seed) => new(
        Code: "linjiang",
        Version: $"4.{seed}",
        Names: DemoAreas.City,
        Prefix: "LJ",
        TimeZone: "Asia/Shanghai",
        Levels: DemoAreas.Levels,
        Overlays: [],
        AreaCrs: Crs.Cgcs2000,
        Projection: new Projection(Ground.Lon, Ground.Lat),
        CellMetres: 100,
        EdgeMetres: 30,
        // Intake systems send the city hall when they do not know the place.
        DefaultPoints: [new GeoPoint(Ground.Lat, Ground.Lon, Crs.Wgs84)]);
}
