namespace CityTwin.CityPacks.Tests;

/// <summary>The tiny city as a folder that a test may break; gone after the test.</summary>
internal sealed class PackOnDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PackOnDisk(CityPack? pack = null) => CityPackWriter.Write(pack ?? TinyCity.Pack, Folder);

    public string Folder => folder.Path;

    /// <summary>Replaces the first occurrence; the text must be there, or the test tests nothing.</summary>
    public void Change(string file, string find, string replace)
    {
        var path = PathOf(file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold '{find}'.");
        File.WriteAllText(path, text[..at] + replace + text[(at + find.Length)..]);
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Dispose() => folder.Dispose();
}
