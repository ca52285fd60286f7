using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Browser.Tests;

/// <summary>The demo city with a small register of managed components, and a browser that looks at it.</summary>
public sealed class TownWithAssets : IAsyncLifetime
{
    private readonly Scratch scratch = new();
    private TownInBrowser town = null!;

    public ValueTask InitializeAsync()
    {
        town = new TownInBrowser { Pack = PackWithAssets.In(Path.Combine(scratch.Folder, "pack")) };
        return town.InitializeAsync();
    }

    internal Task<OperatorPage> Open(string query) => town.Open(query);

    public async ValueTask DisposeAsync()
    {
        await town.DisposeAsync();
        scratch.Dispose();
    }
}
