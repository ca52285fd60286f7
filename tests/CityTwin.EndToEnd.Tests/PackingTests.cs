using System.IO.Compression;
using System.Net.Http.Headers;
using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the page loads is packed for a browser that takes it; what stands beside a token of the public is not.</summary>
public sealed class PackingTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_to_the_page_are_packed_and_say_the_same_and_public_pages_are_not_packed()
    {
        await using var town = await Town.Start(Repository.Linjiang);
        using var browser = new HttpClient { BaseAddress = new Uri(town.Page) };

        using var plain = await Areas(browser, packing: null);
        using var packed = await Areas(browser, "gzip");
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], packed.Content.Headers.ContentEncoding);
        var (whole, small) = (await plain.Content.ReadAsByteArrayAsync(Cancel), await packed.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(whole, Unpacked(small));
        Assert.True(small.Length < whole.Length * 2 / 3, $"{small.Length} of {whole.Length} bytes.");

        using var asked = new HttpRequestMessage(HttpMethod.Get, "/public") { Headers = { AcceptEncoding = { new("gzip") } } };
        using var open = await browser.SendAsync(asked, Cancel);
        Assert.True(open.IsSuccessStatusCode);
        Assert.Empty(open.Content.Headers.ContentEncoding);
    }

    // All areas over gRPC-Web: five bytes say that an empty message is whole and not packed.
    private static Task<HttpResponseMessage> Areas(HttpClient browser, string? packing)
    {
        var asked = new HttpRequestMessage(HttpMethod.Post, "/citytwin.v1.PlaceService/ListAreas") { Content = new ByteArrayContent(new byte[5]) };
        asked.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc-web+proto");
        if (packing is not null)
        {
            asked.Headers.AcceptEncoding.Add(new(packing));
        }

        return browser.SendAsync(asked, Cancel);
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var from = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }
}
