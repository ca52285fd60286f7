namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>A folder of a test's own that goes away with it.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("citytwin-").FullName;

    public string Journal => Path.Combine(Folder, "journal.db");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
