using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Import.Beijing;

/// <summary>Makes a pack of Beijing from boundary files, with the <see cref="DefaultCatalogue"/> and one office for each area.</summary>
/// <remarks>The boundaries are not guaranteed to be accurate: the pack is for trials, not for publication.</remarks>
public static class BeijingImport
{
    /// <summary>Reads the source and writes the pack.</summary>
    /// <param name="from">Folder with <c>districts.geojson</c> and <c>subdistricts.geojson</c>, or the folder above it.</param>
    /// <param name="to">Folder of the pack; created when missing.</param>
    /// <exception cref="ImportException">A file is missing or cannot be understood.</exception>
    public static ImportSummary Run(string from, string to)
    {
        var notes = new List<string>
        {
            "The city's area is joined from its districts; city.geojson is left aside, because its properties name a township.",
        };
        var areas = new BeijingAreas(new SourceFolder(from, "beijing"), notes).Areas;
        var rules = new CityRules(
            City,
            [.. areas.Select(area => area.Area)],
            BeijingOrganisations.Of(areas.Select(area => area.Area)),
            new CityCatalogue(DefaultCatalogue.Kinds),
            ChineseCalendar.Year2026);
        var pack = new CityPack(rules, areas, []);
        CityPackWriter.Write(pack, to);
        return ImportSummary.Of(pack, notes);
    }

    private static City City => new(
        "beijing",
        "2026.1",
        new Names("北京市", "Beijing"),
        "BJ",
        "Asia/Shanghai",
        [
            new Level(BeijingAreas.CityLevel, new Names("市", "City")),
            new Level(BeijingAreas.District, new Names("区", "District")),
            new Level(BeijingAreas.Street, new Names("街道（乡镇）", "Street or township")),
        ],
        Overlays: [],
        Crs.Cgcs2000,
        new Projection(CentralMeridian: 116.4, OriginLat: 39.9),
        CellMetres: 100,
        EdgeMetres: 30,
        DefaultPoints: []);
}
