namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>The demo city with a small register of managed components, shared by the tests of a class.</summary>
public sealed class AssetTown : IAsyncLifetime
{
    private readonly Scratch scratch = new();

    internal Town Town { get; private set; } = null!;

    internal TileVisitor Visitor { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Town = await Town.Start(PackWithAssets.In(Path.Combine(scratch.Folder, "pack")));
        Visitor = new TileVisitor(Town);
    }

    public async ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        await Town.DisposeAsync();
        scratch.Dispose();
    }
}
