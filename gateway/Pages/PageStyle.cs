using System.Security.Cryptography;

namespace CityTwin.Gateway.Pages;

/// <summary>The stylesheet of the pages that the gateway writes itself. Its address carries its content, so that it is kept until it changes.</summary>
internal static class PageStyle
{
    private static readonly byte[] Sheet = Read();

    /// <summary>Where it is.</summary>
    public static string Address { get; } = $"/pages/{Convert.ToHexStringLower(SHA256.HashData(Sheet))[..16]}.css";

    public static void MapPageStyle(this IEndpointRouteBuilder app) => app.MapGet(Address, (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(Sheet, "text/css; charset=utf-8");
    });

    private static byte[] Read()
    {
        using var source = typeof(PageStyle).Assembly.GetManifestResourceStream("pages.css")!;
        using var sheet = new MemoryStream();
        source.CopyTo(sheet);
        return sheet.ToArray();
    }
}
