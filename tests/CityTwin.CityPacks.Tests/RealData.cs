namespace CityTwin.CityPacks.Tests;

/// <summary>Where the real cities and code lists lie: <c>CITYTWIN_DATA</c>, or <c>shared/data</c> beside the repository. They are never part of it.</summary>
internal static class RealData
{
    public static string FolderOrSkip(string city) => PathOrSkip(city, Directory.Exists);

    public static string FileOrSkip(string file) => PathOrSkip(file, File.Exists);

    private static string PathOrSkip(string name, Func<string, bool> isThere)
    {
        var path = Path.Combine(Root(), name);
        if (!isThere(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI needs the real data of {name}: set CITYTWIN_DATA.");
            Assert.Skip($"No real data of {name}: set CITYTWIN_DATA to a folder that holds it.");
        }

        return path;
    }

    private static string Root() => Environment.GetEnvironmentVariable("CITYTWIN_DATA") is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));
}
