using System.Globalization;
using System.IO.Pipelines;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using Grpc.Core;

namespace CityTwin.Gateway.Reports;

/// <summary>Cases as files, written while they are read: a large city costs no more memory than a small one.</summary>
internal sealed class CasesDoor(RulesInForce rules, CityTime clock, ICaseReader reader)
{
    /// <summary>Opens it.</summary>
    public static void Map(WebApplication app)
    {
        var door = ActivatorUtilities.CreateInstance<CasesDoor>(app.Services);
        app.MapGet("/reports/cases.csv", context => door.Send(context, (file, known) => new CaseCsv(file, known)));
        app.MapGet("/reports/cases.geojson", context => door.Send(context, (file, known) => new CaseGeoJson(file, known)));
    }

    private async Task Send(HttpContext context, Func<PipeWriter, CityRules, ICaseFormat> formatted)
    {
        var (known, response) = (rules.Now, context.Response);
        try
        {
            var (query, most) = CaseFilterQuery.Read(context.Request.Query, known);
            var first = await reader.Search(query with { Limit = Math.Min(ExportLimits.Page, most + 1) }, context.RequestAborted);
            using var format = formatted(response.BodyWriter, known);
            response.ContentType = format.ContentType;
            response.Headers.ContentDisposition = $"attachment; filename=\"cases-{known.City.Code}-{Today(known)}.{format.Extension}\"";
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            await Write(context, format, query, first, most);
        }
        catch (RpcException refused)
        {
            await Refuse(response, StatusCodes.Status400BadRequest, refused.ReasonOf(), refused.Status.Detail);
        }
        catch (JournalUnavailableException) when (!response.HasStarted)
        {
            await Refuse(response, StatusCodes.Status503ServiceUnavailable, RejectionMapping.Unavailable, RejectionMapping.UnavailableMessage);
        }
        catch (JournalUnavailableException)
        {
            // Half a file must not look like a whole one.
            context.Abort();
        }
    }

    private async Task Write(HttpContext context, ICaseFormat format, CardQuery query, IReadOnlyList<CaseCard> page, int most)
    {
        format.Begin();
        for (var sent = 0; ; page = await reader.Search(query with { BeforeId = page[^1].Id, Limit = Math.Min(ExportLimits.Page, most - sent + 1) }, context.RequestAborted))
        {
            var isCut = page.Count > most - sent;
            var isLast = isCut || page.Count < Math.Min(ExportLimits.Page, most - sent + 1);
            format.Write(page.Take(most - sent));
            sent += page.Count;
            if (isLast)
            {
                format.End(isCut ? ExportLimits.Cut(most) : null);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
                return;
            }

            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
    }

    private string Today(CityRules known) => LocalTime.DateOf(clock.GetUtcNow(), known.TimeZone).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static Task Refuse(HttpResponse response, int status, string code, string message)
    {
        response.StatusCode = status;
        return response.WriteAsJsonAsync(new { code, message });
    }
}
