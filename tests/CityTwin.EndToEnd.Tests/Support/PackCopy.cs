namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>The demo city's pack in a folder of its own, so that a test may change it.</summary>
internal sealed class PackCopy
{
    public PackCopy(string folder)
    {
        Folder = folder;
        foreach (var file in Directory.EnumerateFiles(Repository.Linjiang, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Repository.Linjiang, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>Gives the pack another version.</summary>
    public void Renumber(string version) => ChangeLine("city.json", "  \"version\":", _ => $"  \"version\": \"{version}\",");

    /// <summary>Changes the one line that starts so; null takes it out.</summary>
    public void ChangeLine(string file, string start, Func<string, string?> change)
    {
        var lines = File.ReadAllLines(PathOf(file));
        Assert.Single(lines, line => line.StartsWith(start, StringComparison.Ordinal));
        File.WriteAllLines(PathOf(file), lines.Select(line => line.StartsWith(start, StringComparison.Ordinal) ? change(line) : line).OfType<string>());
    }
}
