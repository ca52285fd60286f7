using CityTwin.CityPacks.Reading;
using CityTwin.CityPacks.Writing;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

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
        var (rules, city) = (pack.Rules, pack.Rules.City);
        Put(folder, PackFiles.City, CityJson.Write(city));
        Put(folder, PackFiles.Calendar, CalendarJson.Write(rules.Calendar));
        PutOwnCalendars(folder, rules.OwnCalendars);
        Put(folder, PackFiles.Organisations, OrganisationCsv.Write(rules.Organisations));
        Put(folder, PackFiles.Catalogue, CatalogueCsv.Write(rules.Catalogue.Kinds));
        PutOrRemove(folder, PackFiles.Duties, rules.Routing.Duties is { IsFromLeads: false } matrix ? RoutingCsv.Write(matrix.Duties) : null);
        PutOrRemove(folder, PackFiles.Admissions, rules.Routing.Admissions is { } list ? RoutingCsv.Write(list.Admissions) : null);
        PutOrRemove(folder, PackFiles.Recusals, rules.Routing.Recusals.Recusals is { Count: > 0 } recusals ? RoutingCsv.Write(recusals) : null);
        PutOrRemove(folder, PackFiles.Process, ReferenceEquals(rules.Process, ProcessRules.Usual) ? null : ProcessJson.Write(rules.Process));

        foreach (var level in city.Levels)
        {
            var areas = pack.Areas.Where(area => area.Area.Level == level.Id);
            Put(folder, PackFiles.Areas(level.Id), GeoJson.Write(areas.Select(area => (area.Area.Code, area.Area.Parent, area.Area.Names, area.Shape))));
        }

        foreach (var overlay in city.Overlays)
        {
            var shapes = pack.Overlays.Where(shape => shape.Overlay == overlay.Id);
            Put(folder, PackFiles.Overlay(overlay.Id), GeoJson.Write(shapes.Select(shape => (shape.Code, (string?)null, shape.Names, shape.Shape))));
        }
    }

    private static void PutOwnCalendars(string folder, IReadOnlyList<WorkingCalendar> calendars)
    {
        foreach (var calendar in calendars)
        {
            Put(folder, PackFiles.OwnCalendar(calendar.Id), CalendarJson.Write(calendar));
        }

        foreach (var stranger in OwnCalendarFiles.In(folder).Except(calendars.Select(calendar => PackFiles.OwnCalendar(calendar.Id))))
        {
            File.Delete(Path.Combine(folder, stranger));
        }
    }

    private static void PutOrRemove(string folder, string file, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(Path.Combine(folder, file));
        }
        else
        {
            Put(folder, file, content);
        }
    }

    private static void Put(string folder, string file, byte[] content)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
