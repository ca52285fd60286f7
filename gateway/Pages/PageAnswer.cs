using System.Text;

namespace CityTwin.Gateway.Pages;

/// <summary>A page as an answer. It may load its stylesheet and send its own form, and nothing else: no script, whatever somebody slips in.</summary>
/// <param name="Page">The whole document.</param>
/// <param name="Language">Its language.</param>
/// <param name="Status">The status code.</param>
internal sealed record PageAnswer(Html Page, PageLanguage Language, int Status = StatusCodes.Status200OK) : IResult
{
    /// <summary>What a page may do.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>After how long it makes sense to ask again; null says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentLanguage = Language.Tag;
        headers.Vary = "Accept-Language";
        headers["Referrer-Policy"] = "no-referrer";
        if (RetryAfter is { } wait)
        {
            headers.RetryAfter = $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}";
        }

        return response.WriteAsync($"<!DOCTYPE html>\n{Page}\n", Encoding.UTF8, httpContext.RequestAborted);
    }
}
