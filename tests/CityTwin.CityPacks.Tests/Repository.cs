namespace CityTwin.CityPacks.Tests;

/// <summary>Where this repository lies: the folder above the tests that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("No folder above the tests holds CityTwin.sln.")
        : File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")) ? folder.FullName
        : Find(folder.Parent);
}
