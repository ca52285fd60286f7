namespace CityTwin.Simulator.Tests.DemoCity;

/// <summary>A folder for one test, gone when the test is.</summary>
internal sealed class PackFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("citytwin-demo-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Content by name relative to the folder, without what people wrote beside the data.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .ToDictionary(file => System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes),
        StringComparer.Ordinal);
}
