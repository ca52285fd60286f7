using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Checking;

/// <summary>Files that no level and no overlay asks for, often a misspelt id, and files among the calendars that are none.</summary>
internal static class FileCheck
{
    public static void Run(string folder, City city, Func<string, FindingList> findingsOf)
    {
        var asked = city.Levels.Select(level => PackFiles.Areas(level.Id))
            .Concat(city.Overlays.Select(overlay => PackFiles.Overlay(overlay.Id)))
            .ToHashSet();
        foreach (var stranger in Present(folder, PackFiles.CalendarsFolder).Where(file => !file.EndsWith(".json", StringComparison.Ordinal)))
        {
            findingsOf(stranger).Warning("pack.file_unused", null, null, "A calendar is a file with the ending .json, so nobody reads this one.");
        }

        foreach (var stranger in Present(folder, PackFiles.AreasFolder).Concat(Present(folder, PackFiles.OverlaysFolder)).Where(file => !asked.Contains(file)))
        {
            findingsOf(stranger).Warning("pack.file_unused", null, null, "No level or overlay of city.json has this name, so nobody reads the file.");
        }
    }

    private static IEnumerable<string> Present(string folder, string within)
    {
        var path = Path.Combine(folder, within);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path).Select(file => $"{within}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
            : [];
    }
}
