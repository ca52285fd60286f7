namespace CityTwin.Simulator.Tests.DemoCity;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests run inside the repository.")
        : File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")) ? folder.FullName
        : FindRoot(folder.Parent);
}
