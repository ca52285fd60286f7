using System.Net;
using System.Text.RegularExpressions;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Somebody who reads the pages that a gateway writes, with a browser that runs no scripts.</summary>
internal sealed partial class PublicVisitor(string address) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 200 }) { BaseAddress = new Uri(address) };

    public async Task<VisitedPage> Get(string path, string? languages = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (languages is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        }

        using var answer = await client.SendAsync(request);
        return await VisitedPage.Of(answer);
    }

    /// <summary>Sends the form, again when others asked too much at once.</summary>
    public async Task<VisitedPage> Ask(string number, string token, string language = "en")
    {
        VisitedPage? page = null;
        await Town.Until("the question is answered", async () =>
        {
            page = await Try(number, token, language);
            return page.Status is not HttpStatusCode.TooManyRequests;
        });
        return page!;
    }

    /// <summary>Sends the form once.</summary>
    public async Task<VisitedPage> Try(string number, string token, string language = "en")
    {
        using var form = new FormUrlEncodedContent([new("number", number), new("token", token)]);
        using var answer = await client.PostAsync($"/public/status?lang={language}", form);
        return await VisitedPage.Of(answer);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<[^>]*>")]
    internal static partial Regex Tags();
}

/// <summary>A page that was read.</summary>
internal sealed record VisitedPage(HttpStatusCode Status, string Source, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What stands on it, without its elements.</summary>
    public string Text => WebUtility.HtmlDecode(PublicVisitor.Tags().Replace(Source, " "));

    public static async Task<VisitedPage> Of(HttpResponseMessage answer) => new(
        answer.StatusCode, await answer.Content.ReadAsStringAsync(),
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
}
