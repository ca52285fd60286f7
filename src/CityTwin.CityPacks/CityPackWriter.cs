using CityTwin.CityPacks.Reading;
using CityTwin.CityPacks.Writing;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Spatial;

namespace CityTwin.CityPacks;

/// <summary>
/// Writes a pack so that <see cref="CityPackReader"/> reads the same pack back. The same pack always gives the same bytes:
/// UTF-8, LF line ends, areas and overlays in the pack's order, degrees with 7 decimals.
/// </summary>
public static class CityPackWriter
{
    /// <summary>Decimals of degrees in GeoJSON files: about a centimetre.</summary>
    public const int DegreeDecimals = 7;

    /// <summary>
    /// Writes all files of the pack; creates the folder, replaces files of the same name, removes optional files of rules and calendars
    /// that the pack does not have, leaves others alone.
    /// </summary>
    /// <param name="pack">The pack. Round its shapes to <see cref="DegreeDecimals"/> first where validity is at stake.</param>
    /// <param name="folder">Where to write.</param>
    public static void Write(CityPack pack, string folder)
    {
        var files = RuleFiles(pack.Rules).Concat(MapFiles(pack)).ToDictionary();
        foreach (var (file, content) in files)
        {
            Put(folder, file, content);
        }

        foreach (var gone in OwnCalendarFiles.In(folder).Concat(PackFiles.OptionalRules).Concat(PackFiles.OptionalMap).Where(file => !files.ContainsKey(file)))
        {
            File.Delete(Path.Combine(folder, gone));
        }
    }

    /// <summary>The files that hold the rules, by name; those that the pack does not need are left out.</summary>
    internal static IEnumerable<KeyValuePair<string, byte[]>> RuleFiles(CityRules rules)
    {
        yield return new(PackFiles.City, CityJson.Write(rules.City));
        yield return new(PackFiles.Calendar, CalendarJson.Write(rules.Calendar));
        foreach (var calendar in rules.OwnCalendars)
        {
            yield return new(PackFiles.OwnCalendar(calendar.Id), CalendarJson.Write(calendar));
        }

        yield return new(PackFiles.Organisations, OrganisationCsv.Write(rules.Organisations));
        yield return new(PackFiles.Catalogue, CatalogueCsv.Write(rules.Catalogue.Kinds));
        if (rules.Routing.Duties is { IsFromLeads: false } matrix)
        {
            yield return new(PackFiles.Duties, RoutingCsv.Write(matrix.Duties));
        }

        if (rules.Routing.Admissions is { } list)
        {
            yield return new(PackFiles.Admissions, RoutingCsv.Write(list.Admissions));
        }

        if (rules.Routing.Recusals.Recusals is { Count: > 0 } recusals)
        {
            yield return new(PackFiles.Recusals, RoutingCsv.Write(recusals));
        }

        if (!ReferenceEquals(rules.Process, ProcessRules.Usual))
        {
            yield return new(PackFiles.Process, ProcessJson.Write(rules.Process));
        }
    }

    /// <summary>The files that hold the shapes, by name.</summary>
    internal static IEnumerable<KeyValuePair<string, byte[]>> MapFiles(CityPack pack)
    {
        foreach (var level in pack.Rules.City.Levels)
        {
            var areas = pack.Areas.Where(area => area.Area.Level == level.Id);
            yield return new(PackFiles.Areas(level.Id), GeoJson.Write(areas));
        }

        foreach (var overlay in pack.Rules.City.Overlays)
        {
            var shapes = pack.Overlays.Where(shape => shape.Overlay == overlay.Id);
            var areas = shapes.Select(shape => new AreaShape(new Area(shape.Code, overlay.Id, Parent: null, shape.Names), shape.Shape));
            yield return new(PackFiles.Overlay(overlay.Id), GeoJson.Write(areas));
        }

        if (pack.Rules.Assets is { Count: > 0 } assets)
        {
            yield return new(PackFiles.Assets, AssetText.Rows(assets));
            if (assets.Where(asset => asset.Extent.Kind is not ExtentKind.Point).ToList() is { Count: > 0 } shapes)
            {
                yield return new(PackFiles.AssetShapes, AssetText.Shapes(shapes));
            }
        }
    }

    private static void Put(string folder, string file, byte[] content)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
