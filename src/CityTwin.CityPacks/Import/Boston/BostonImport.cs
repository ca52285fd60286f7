using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>Makes a pack of Boston from half a year of its service requests (2011) and its boundary files.</summary>
public static class BostonImport
{
    /// <summary>Edition of the code list: the city's own types of service requests.</summary>
    public const string Standard = "boston311";

    /// <summary>Reads the source and writes the pack.</summary>
    /// <param name="from">Folder with <c>requests.csv</c>, <c>wards.geojson</c>, <c>precincts.geojson</c>, <c>neighborhoods.geojson</c> and <c>police_districts.geojson</c>, or the folder above it.</param>
    /// <param name="to">Folder of the pack; created when missing.</param>
    /// <exception cref="ImportException">A file is missing or cannot be understood.</exception>
    public static ImportSummary Run(string from, string to)
    {
        var source = new SourceFolder(from, "boston");
        var notes = new List<string>();
        var areas = new BostonAreas(source, notes);
        var requests = BostonRequests.Read(source);

        var rules = new CityRules(
            City,
            [.. areas.Areas.Select(area => area.Area)],
            BostonDepartments.From(requests),
            new CityCatalogue(BostonTypes.From(requests)),
            BostonCalendar.Year2011);
        var pack = new CityPack(rules, areas.Areas, areas.Overlays);
        CityPackWriter.Write(pack, to);
        return ImportSummary.Of(pack, notes);
    }

    /// <summary>The catalogue code of one of the city's types, such as <c>street-light-outages</c> for "Street Light Outages".</summary>
    public static string CodeOf(string type) => Slug.Of(type, '-', Patterns.KindCode);

    private static City City => new(
        "boston",
        "2011.1",
        new Names("波士顿", "Boston"),
        "BOS",
        "America/New_York",
        [
            new Level(BostonAreas.CityLevel, new Names("城市", "City")),
            new Level(BostonAreas.Ward, new Names("选区", "Ward")),
            new Level(BostonAreas.Precinct, new Names("分区", "Precinct")),
        ],
        [
            new Overlay(BostonAreas.Neighborhood, new Names("街区", "Neighborhood")),
            new Overlay(BostonAreas.PoliceDistrict, new Names("警区", "Police district")),
        ],
        Crs.Wgs84,
        new Projection(CentralMeridian: -71.06, OriginLat: 42.3),
        CellMetres: 100,
        EdgeMetres: 30,
        [new GeoPoint(42.3594, -71.0587, Crs.Wgs84)]);
}
