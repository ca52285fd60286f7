using CityTwin.CityPacks.Checking;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks;

/// <summary>Reads a pack as a whole and reports everything that is wrong with it at once. Deterministic; changes nothing.</summary>
public static class CityPackReader
{
    /// <summary>Reads the pack in this folder.</summary>
    /// <param name="folder">The pack's folder, see <c>docs/city-packs.md</c>.</param>
    /// <returns>The pack, or null when there is any error, and all findings.</returns>
    public static PackReading Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new PackReading(null, [new PackFinding(Severity.Error, "pack.folder_missing", ".", null, null, $"There is no folder {folder}.")]);
        }

        var lists = new List<FindingList>();
        FindingList FindingsOf(string file)
        {
            lists.Add(new FindingList(file));
            return lists[^1];
        }

        var city = CityFile.Read(folder, FindingsOf(PackFiles.City));
        var areas = new AreaFiles(folder, FindingsOf);
        areas.Read(city);
        var overlays = city is null ? [] : OverlayFiles.Read(folder, city, FindingsOf);
        var organisations = OrganisationFile.Read(folder, city, areas.LevelOfCode, OwnCalendarFiles.IdsIn(folder), FindingsOf(PackFiles.Organisations));
        var organisationsAreSound = !lists[^1].HasErrors;
        var kinds = CatalogueFile.Read(folder, city, PackText.IsThere(folder, PackFiles.Duties), FindingsOf(PackFiles.Catalogue));
        var kindsAreSound = !lists[^1].HasErrors;
        var calendar = CalendarFile.Read(folder, PackFiles.Calendar, WorkingCalendar.CityId, FindingsOf(PackFiles.Calendar));
        var ownCalendars = OwnCalendarFiles.Read(folder, FindingsOf);
        var known = new KnownNames(city, areas.LevelOfCode, organisationsAreSound ? organisations : null, kindsAreSound ? kinds : null);
        var routing = RoutingFiles.Read(folder, known, FindingsOf);
        var assets = new AssetFiles(folder, known, FindingsOf).Read();

        var process = ProcessFile.Read(folder, known, FindingsOf(PackFiles.Process));
        if (city is null || calendar is null || lists.Any(list => list.HasErrors))
        {
            return new PackReading(null, [.. lists.SelectMany(list => list.Findings)]);
        }

        var catalogue = new CityCatalogue(kinds);
        var rules = new CityRules(
            city, [.. areas.Areas.Select(area => area.Area)], organisations, catalogue, calendar, routing.ToRules(catalogue), ownCalendars, process, assets);
        var pack = new CityPack(rules, areas.Areas, overlays);
        TighteningCheck.Run(rules, routing.Duties ?? []);
        var isRefused = lists.Any(list => list.HasErrors);
        if (!isRefused)
        {
            PackCheck.Run(folder, pack, FindingsOf);
        }

        return new PackReading(isRefused ? null : pack, [.. lists.SelectMany(list => list.Findings)]);
    }
}
