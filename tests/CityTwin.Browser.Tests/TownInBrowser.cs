using System.Globalization;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>Linjiang in a process of its own, and a browser that looks at it; shared by the tests of a class.</summary>
public sealed class TownInBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>How long a test waits for the page, in milliseconds: graphics are drawn by the processor here. A machine that others use too is given more by BROWSER_PATIENCE, in seconds.</summary>
    internal static int PatienceMs { get; } = 1_000 * (int.TryParse(Environment.GetEnvironmentVariable("BROWSER_PATIENCE"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 60);

    private IPlaywright? playwright;
    private IBrowser? browser;
    private IReadOnlyList<Kind>? kinds;
    private IReadOnlyList<Organisation> organisations = [];
    private int reports;

    internal Town Town { get; private set; } = null!;

    /// <summary>The pack of the city that is started.</summary>
    internal string Pack { get; init; } = Repository.Linjiang;

    public async ValueTask InitializeAsync()
    {
        var chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
        Assert.SkipUnless(File.Exists(chromium), $"No browser at {chromium}; install Chromium or set CHROMIUM.");
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        Town = await Town.Start(Pack);
        organisations = (await Town.Client.City.ListOrganisationsAsync(new())).Organisations;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
    }

    /// <summary>Opens the page in a browser window of its own, and waits until it is live and its map is drawn. What was reported last is in sight.</summary>
    internal async Task<OperatorPage> Open(string query = "?lang=en&theme=light&order=newest")
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 720 }, Locale = "en-GB" });
        var page = new OperatorPage(Town.Page, await context.NewPageAsync());
        await page.Go(query);
        return page;
    }

    /// <summary>A window of its own, as a test wants it.</summary>
    internal Task<IBrowserContext> Window(BrowserNewContextOptions options) => browser!.NewContextAsync(options);

    /// <summary>The kinds of which every report opens a case of its own, those with the shortest limit first.</summary>
    internal async Task<IReadOnlyList<Kind>> Kinds() => kinds ??=
    [
        .. (await Town.Client.City.GetCatalogueAsync(new())).Kinds
            .Where(one => one.MergeRadiusMetres == 0 && one.Limit.EndsWith("working_days", StringComparison.Ordinal))
            .OrderBy(one => int.Parse(one.Limit.Split(' ')[0], CultureInfo.InvariantCulture)),
    ];

    /// <summary>The English name of an organisation.</summary>
    internal string NameOf(string organisation) => organisations.Single(one => one.Id == organisation).Names.En;

    /// <summary>Reports an incident near the middle of the city; it opens a case of its own.</summary>
    internal async Task<Receipt> Report(Kind? kind = null)
    {
        kind ??= (await Kinds())[0];
        var bounds = (await Town.Client.City.GetCityAsync(new())).Bounds;
        var incident = new Incident
        {
            Source = "browser-test", SourceId = $"{reports++}", Kind = kind.Key,
            Position = new() { Lat = ((bounds.South + bounds.North) / 2) + 0.004, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 },
        };
        return (await Town.Client.Intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;
    }

    /// <summary>A whole second that has passed, after everything that is recorded so far: what is opened is recorded later, in a cold process by seconds.</summary>
    internal async Task<Timestamp> MomentPassed()
    {
        var moment = new Timestamp { Seconds = (await Now()).Seconds + 1 };
        await Town.Until("the clock has gone past the moment", async () => await Now() > moment);
        return moment;
    }

    /// <summary>Reports a gas manhole: its limit is an hour, day and night, so that it is about to be late at once.</summary>
    internal async Task Emergency()
    {
        var bounds = (await Town.Client.City.GetCityAsync(new())).Bounds;
        var position = new Protocol.V1.Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        await Town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "browser-test", SourceId = $"gas-{reports++}", Kind = "gbt47678.5-2026:matter:01011", Position = position } });
    }

    /// <summary>Brings the case to its end: taken up, done, checked.</summary>
    internal async Task Solve(Receipt receipt)
    {
        await Town.Client.Solve(receipt);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (Town is not null)
        {
            await Town.DisposeAsync();
        }
    }

    private async Task<Timestamp> Now() => (await Town.Client.City.GetCityAsync(new())).Clock.Now;
}
