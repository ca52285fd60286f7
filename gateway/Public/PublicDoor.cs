using CityTwin.Contracts;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Pages;
using CityTwin.Journal;

namespace CityTwin.Gateway.Public;

/// <summary>The public page: open to anybody, for reading only, without a script.</summary>
internal sealed class PublicDoor(RulesInForce rules, LiveCity live, PublicBoard board, PublicDesk desk, PublicTries tries)
{
    /// <summary>Opens it.</summary>
    public static void Map(WebApplication app)
    {
        var services = app.Services;
        var door = new PublicDoor(
            services.GetRequiredService<RulesInForce>(), services.GetRequiredService<LiveCity>(),
            ActivatorUtilities.CreateInstance<PublicBoard>(services), ActivatorUtilities.CreateInstance<PublicDesk>(services), new PublicTries());
        app.MapPageStyle();
        app.MapGet(PublicLayout.Home, (Delegate)door.Home);
        app.MapPost(PublicLayout.Status, (Delegate)door.Status);
        app.MapGet(PublicLayout.Status, (HttpRequest request) => Results.Redirect(PublicLayout.HomeIn(door.LanguageOf(request))));
        app.MapFallback(PublicLayout.Home + "/{**rest}", (HttpRequest request) => door.Refused(PublicRefusal.NoPage, request));
    }

    private PageLanguage LanguageOf(HttpRequest request) => PageLanguage.Of(request, rules.Now.City);

    private Task<IResult> Home(HttpContext context) => Journaled(context, async () => live.IsReady
        ? PublicPages.Home(await board.Now(context.RequestAborted), LanguageOf(context.Request), rules.Now)
        : Refused(PublicRefusal.Unavailable, context.Request));

    private Task<IResult> Status(HttpContext context) => Journaled(context, async () =>
    {
        if (!tries.Admit())
        {
            return Refused(PublicRefusal.TooMany, context.Request);
        }

        var asked = await PublicQuestion.Read(context);
        if (!asked.IsWhole)
        {
            return Refused(PublicRefusal.FormIncomplete, context.Request, asked.Number);
        }

        return await desk.Find(asked.Number, asked.Token, context.RequestAborted) is { } status
            ? PublicPages.Status(status, asked.Number.ToUpperInvariant(), asked.Token, LanguageOf(context.Request), rules.Now)
            : Refused(PublicRefusal.NotFound, context.Request, asked.Number);
    });

    private async Task<IResult> Journaled(HttpContext context, Func<Task<PageAnswer>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception cause) when (cause is JournalUnavailableException or TimeoutException)
        {
            return Refused(PublicRefusal.Unavailable, context.Request);
        }
    }

    private PageAnswer Refused(PublicRefusal refusal, HttpRequest request, string number = "") => PublicPages.Refused(
        refusal, LanguageOf(request), rules.Now, number.Length > PublicLimits.FieldLength ? string.Empty : number);
}
