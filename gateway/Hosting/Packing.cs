using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace CityTwin.Gateway.Hosting;

/// <summary>What the page loads is packed: a first view of a city of 275 communities is 1.4 MB and not 3.7.</summary>
/// <remarks>Pages of the public are not: their text may stand beside a token, and packed sizes would give hints of it. Native gRPC, on a port of its own, packs by itself.</remarks>
internal static class Packing
{
    // An answer of gRPC-Web is still one of gRPC when it is begun, and named otherwise when its head is sent.
    private static readonly string[] Packed = ["text/javascript", "text/css", "image/svg+xml", "application/grpc", "text/csv", "application/geo+json"];

    public static void UsePacking(this WebApplication app, int webPort) =>
        app.UseWhen(context => context.Connection.LocalPort == webPort, web => web.UseResponseCompression());

    public static void AddPacking(this IServiceCollection services) => services
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest)
        .AddResponseCompression(packing =>
        {
            packing.MimeTypes = Packed;

            // Streams are flushed frame by frame; gzip alone, as it costs the least for each of many consoles.
            packing.Providers.Add<GzipCompressionProvider>();
        });
}
