using System.Globalization;
using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>The operators' page as a test sees it. What is drawn on the map is read from <c>window.cityTwin</c>, the rest from the document.</summary>
internal sealed partial class OperatorPage : IAsyncDisposable
{
    private readonly string address;
    private readonly IPage page;

    public OperatorPage(string address, IPage page)
    {
        (this.address, this.page) = (address, page);
        page.SetDefaultTimeout(TownInBrowser.PatienceMs);
        page.Request += (_, request) => Requests.Add(request.Url);
        page.PageError += (_, error) => Errors.Add(error);
    }

    /// <summary>Every address that the page asked.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Every error that nobody caught.</summary>
    public List<string> Errors { get; } = [];

    public ILocator Line => page.Locator("[data-line]");

    public ILocator Panel => page.Locator("#side");

    public ILocator Announced => page.Locator("#announce");

    public ILocator Search => page.Locator("#search");

    /// <summary>What was found for what is typed into the search.</summary>
    public ILocator Found => page.Locator("#search-list [role=option]");

    public ILocator Chips => page.Locator(".chips li");

    public ILocator Rows => page.Locator(".row");

    public ILocator Row(string number) => page.Locator($"[data-case='{number}']");

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Figure(string name) => page.Locator($"[data-figure='{name}']");

    public ILocator Board => page.Locator("#board");

    public ILocator WallLine => page.Locator("[data-wall-line]");

    public ILocator Alerts => page.Locator("[data-alerts]");

    public ILocator AlertButton => page.Locator("#alerts");

    public ILocator AlertPanel => page.Locator("#alert-panel");

    public ILocator Link(string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Alert(string kind) => page.Locator($"[data-alert='{kind}']");

    public ILocator WallPicture => page.Locator(".wall-picture");

    public ILocator Wall(string picture) => page.Locator($".wall-picture[data-picture='{picture}']");

    /// <summary>Opens the page and waits until it is live and its map is drawn.</summary>
    public async Task Go(string query)
    {
        await page.GotoAsync($"{address}/{query}");
        await Until("cityTwin.line === 'live' && cityTwin.areasDrawn > 0");
    }

    /// <summary>Waits until a condition on <c>window.cityTwin</c> holds.</summary>
    public Task Until(string condition) => page.WaitForFunctionAsync($"() => window.cityTwin && ((cityTwin) => {condition})(window.cityTwin)");

    /// <summary>A number of <c>window.cityTwin</c>.</summary>
    public Task<int> Count(string name) => page.EvaluateAsync<int>($"() => window.cityTwin.{name}");

    /// <summary>The open cases of the whole city, as the top bar shows them.</summary>
    public async Task<int> Open() => int.Parse(await Figure("open").InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    /// <summary>The row at which the keyboard is.</summary>
    public ILocator RowInFocus => page.Locator(".row:focus");

    public Task Reload() => page.ReloadAsync();

    public Task Back() => page.GoBackAsync();

    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Opens the list of what can be filtered by, and picks from it by keyboard.</summary>
    public async Task Filter(string by, string name)
    {
        await page.Locator($"[data-filter='{by}']").ClickAsync();
        await Type(name);
        await Press("Enter");
    }

    /// <summary>The numbers of the rows that are drawn, in order.</summary>
    public Task<string[]> Numbers() => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.row')].map(row => row.dataset.case)");

    /// <summary>Presses the tabulator until the keyboard is at a row.</summary>
    public async Task TabToRow()
    {
        for (var presses = 0; presses < 20 && await RowInFocus.CountAsync() == 0; presses++)
        {
            await Press("Tab");
        }
    }

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
