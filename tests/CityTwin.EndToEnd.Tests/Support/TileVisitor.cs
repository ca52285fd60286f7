using System.IO.Compression;
using System.Net;
using NetTopologySuite.Features;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using Tile = NetTopologySuite.IO.VectorTiles.Tiles.Tile;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Asks a town for tiles as a map does, and reads them with a library.</summary>
internal sealed class TileVisitor(Town town) : IDisposable
{
    private readonly HttpClient web = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(town.Page) };

    /// <summary>The numbers of the tile that holds a point.</summary>
    public static Tile At(double lat, double lon, int zoom) => new(
        (int)((lon + 180) / 360 * (1 << zoom)),
        (int)((1 - (Math.Asinh(Math.Tan(double.DegreesToRadians(lat))) / Math.PI)) / 2 * (1 << zoom)),
        zoom);

    public Task<HttpResponseMessage> Get(string pack, string layer, Tile tile, params (string Name, string Value)[] headers) =>
        Get($"/tiles/{pack}/{layer}/{tile.Zoom}/{tile.X}/{tile.Y}.mvt", headers);

    public async Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await web.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The features of a tile, in degrees.</summary>
    public async Task<IReadOnlyList<IFeature>> Read(string pack, string layer, Tile tile)
    {
        using var answer = await Get(pack, layer, tile);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var read = new MapboxTileReader().Read(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), tile);
        return [.. Assert.Single(read.Layers, it => it.Name == layer).Features];
    }

    /// <summary>The bytes of an answer as they were before they were packed.</summary>
    public static async Task<byte[]> Unpacked(HttpResponseMessage answer)
    {
        using var packed = new GZipStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await packed.CopyToAsync(plain, TestContext.Current.CancellationToken);
        return plain.ToArray();
    }

    public void Dispose() => web.Dispose();
}
