using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the calendars of organisations that do not work by the city's: <c>calendars/&lt;id&gt;.json</c>.</summary>
internal static class OwnCalendarFiles
{
    /// <summary>The files that are there, in order.</summary>
    public static IReadOnlyList<string> In(string folder)
    {
        var path = Path.Combine(folder, PackFiles.CalendarsFolder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.json").Select(file => $"{PackFiles.CalendarsFolder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The ids that organisations may name.</summary>
    public static IReadOnlySet<string> IdsIn(string folder) => In(folder).Select(IdOf).ToHashSet();

    public static IReadOnlyList<WorkingCalendar> Read(string folder, Func<string, FindingList> findingsOf)
    {
        var files = In(folder);
        if (files.Count > PackLimits.OwnCalendars)
        {
            findingsOf(PackFiles.CalendarsFolder).Error("pack.count", null, null, $"A pack has at most {PackLimits.OwnCalendars} calendars of organisations; here are {files.Count}.");
            return [];
        }

        return [.. files.Select(file => ReadOne(folder, file, findingsOf(file))).OfType<WorkingCalendar>()];
    }

    private static WorkingCalendar? ReadOne(string folder, string file, FindingList findings)
    {
        var id = IdOf(file);
        if (!Patterns.CalendarId.IsMatch(id) || id == WorkingCalendar.CityId)
        {
            findings.Error(
                "pack.calendar_id", null, null, $"The file's name is the calendar's id: 1 to 32 small letters, digits, hyphens and underscores that start with a letter, and not {WorkingCalendar.CityId}, which is {PackFiles.Calendar}.");
        }

        return CalendarFile.Read(folder, file, id, findings);
    }

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);
}
