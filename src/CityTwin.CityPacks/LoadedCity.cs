using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.CityPacks;

/// <summary>A city ready to be lived in: its rules and its map.</summary>
/// <param name="Rules">What a decision may look up.</param>
/// <param name="Atlas">Where things are.</param>
/// <param name="Pack">The pack both were made of.</param>
public sealed record LoadedCity(CityRules Rules, Atlas Atlas, CityPack Pack)
{
    /// <summary>Loads the pack in a folder.</summary>
    /// <exception cref="InvalidDataException">The pack has an error; the message lists all of them.</exception>
    public static LoadedCity From(string folder)
    {
        var reading = CityPackReader.Read(folder);
        return reading.Pack is { } pack
            ? new LoadedCity(pack.Rules, Atlas.Build(pack.Rules.City, pack.Areas, pack.Overlays, pack.Rules.Assets), pack)
            : throw new InvalidDataException(
                $"The city pack {folder} is refused:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Errors)}");
    }

    /// <summary>
    /// Finds a folder that is named relative to where the program was started, or else beside any folder above the program
    /// itself, so that the demo city is found from wherever one starts.
    /// </summary>
    public static string FindFolder(string folder)
    {
        if (Directory.Exists(folder) || Path.IsPathRooted(folder))
        {
            return folder;
        }

        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            if (Directory.Exists(Path.Combine(above.FullName, folder)))
            {
                return Path.Combine(above.FullName, folder);
            }
        }

        return folder;
    }
}
