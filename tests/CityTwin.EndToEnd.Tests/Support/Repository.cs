namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Where things lie in the repository, and where real data may lie beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Linjiang => Path.Combine(Root, "seeds", "linjiang");

    /// <summary>The program that was built in the same configuration as these tests.</summary>
    /// <param name="folder">Its project's folder.</param>
    /// <param name="assembly">Its file.</param>
    /// <param name="root">The tree in which it was built; this one when null.</param>
    public static string Program(string folder, string assembly, string? root = null) =>
        Path.Combine(root ?? Root, folder, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", assembly);

    /// <summary>The folder of real data; without it the test is skipped, and in CI it fails.</summary>
    public static string RealData()
    {
        var folder = Environment.GetEnvironmentVariable("CITYTWIN_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        if (!Directory.Exists(folder))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"No real data in {folder}; set CITYTWIN_DATA.");
            Assert.Fail($"No real data in {folder}; set CITYTWIN_DATA.");
        }

        return Path.GetFullPath(folder);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("CityTwin.sln is in no folder above the tests.");
    }
}
