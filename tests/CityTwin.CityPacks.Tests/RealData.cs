namespace CityTwin.CityPacks.Tests;

/// <summary>Where the real cities lie: <c>CITYTWIN_DATA</c>, or <c>shared/data</c> beside the repository. They are never part of it.</summary>
internal static class RealData
{
    public static string FolderOrSkip(string city)
    {
        var folder = Path.Combine(Root(), city);
        if (!Directory.Exists(folder))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"CI needs the real data of {city}: set CITYTWIN_DATA.");
            Assert.Skip($"No real data of {city}: set CITYTWIN_DATA to a folder that holds {city}/.");
        }

        return folder;
    }

    private static string Root() => Environment.GetEnvironmentVariable("CITYTWIN_DATA") is { Length: > 0 } given
        ? given
        : Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));
}
