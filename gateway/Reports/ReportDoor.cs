using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Mapping;
using CityTwin.Gateway.Pages;
using CityTwin.Journal;
using Grpc.Core;

namespace CityTwin.Gateway.Reports;

/// <summary>Reports of days and months, as pages that print.</summary>
internal sealed class ReportDoor(RulesInForce rules, CityTime clock, ReportDesk desk)
{
    private const string DateInvalid = "report.date_invalid";

    /// <summary>Opens the doors to reports and exports.</summary>
    public static void Map(WebApplication app)
    {
        var services = app.Services;
        var door = ActivatorUtilities.CreateInstance<ReportDoor>(services, ActivatorUtilities.CreateInstance<ReportDesk>(services));
        app.MapGet("/reports", () => Results.Redirect("/reports/daily"));
        app.MapGet("/reports/daily", (Delegate)door.Daily);
        app.MapGet("/reports/monthly", (Delegate)door.Monthly);
        CasesDoor.Map(app);
    }

    private Task<IResult> Daily(HttpContext context) => Show(context, AskedPeriod.Day(context.Request.Query["date"], Today));

    private Task<IResult> Monthly(HttpContext context) => Show(context, AskedPeriod.Month(context.Request.Query["month"], Today));

    private DateOnly Today => LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone);

    private async Task<IResult> Show(HttpContext context, AskedPeriod? asked)
    {
        var (known, language) = (rules.Now, PageLanguage.Of(context.Request, rules.Now.City));
        if (asked is null)
        {
            return ReportPages.Refused(StatusCodes.Status400BadRequest, DateInvalid, language.Say(ReportTexts.DateInvalid), language, known);
        }

        try
        {
            return ReportPages.Of(await desk.Make(asked, context.RequestAborted), language, known);
        }
        catch (RpcException refused)
        {
            var status = refused.StatusCode is StatusCode.Unavailable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status400BadRequest;
            return ReportPages.Refused(status, refused.ReasonOf(), refused.Status.Detail, language, known);
        }
        catch (JournalUnavailableException)
        {
            return ReportPages.Refused(StatusCodes.Status503ServiceUnavailable, RejectionMapping.Unavailable, RejectionMapping.UnavailableMessage, language, known);
        }
    }
}
