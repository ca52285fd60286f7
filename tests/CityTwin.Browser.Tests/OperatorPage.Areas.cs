using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>An area beside its own past, two moments beside each other, and what fits into a window.</summary>
internal sealed partial class OperatorPage
{
    // A text is cut off where it is wider than its box and the box hides it. What scrolls shows all of it, and an ellipsis that says the whole on
    // demand is none; a row of the list is as high as its neighbours and shortens names, which its panel tells whole.
    private const string Overflowing = """
        () => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('#map, .row, .unseen, .skip, option, svg'))
          .filter(one => [...one.childNodes].some(child => child.nodeType === 3 && child.textContent.trim() !== ''))
          .filter(one => {
            const { overflowX, textOverflow } = getComputedStyle(one);
            const isShortened = textOverflow === 'ellipsis' && one.title !== '';
            return one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 && ['hidden', 'clip'].includes(overflowX) && !isShortened;
          })
          .map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`)
        """;

    private const string Beyond = """
        () => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('#map, .unseen, .skip, .tip'))
          .filter(one => [...one.childNodes].some(child => child.nodeType === 3 && child.textContent.trim() !== ''))
          .filter(one => { const box = one.getBoundingClientRect(); return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1); })
          .map(one => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 60)}`)
        """;

    // Linjiang's clocks show the time of Shanghai.
    private const string Local = "at => new Date(at + 8 * 3600000).toISOString().slice(0, 19)";

    /// <summary>The row of a table beside the past, such as "opened" or "on-time".</summary>
    public ILocator Measure(string name) => page.Locator($"[data-measure='{name}']");

    /// <summary>A part of comparing: with, at or leave.</summary>
    public ILocator Compare(string part) => page.Locator($"[data-compare='{part}']");

    /// <summary>A row of two moments beside each other: in "sums", "stages", "kinds" or "areas".</summary>
    public ILocator Beside(string table, string of) => page.Locator($"[data-beside='{table}'] [data-of='{of}']");

    public ILocator OwnPast => page.Locator("[data-own]");

    public ILocator Burden => page.Locator("[data-burden]");

    public ILocator Compared => page.Locator("[data-compared]");

    public ILocator DifferenceLegend => page.Locator("[data-legend='difference']");

    public ILocator Step(string name) => page.Locator($"[data-to-step='{name}']");

    public ILocator List => page.Locator("#list");

    public ILocator Map => page.Locator("#middle");

    /// <summary>Gives the window another size, in CSS pixels.</summary>
    public Task Resize(int width, int height) => page.SetViewportSizeAsync(width, height);

    /// <summary>Texts that are cut off, or lie beyond the edge of the window, and whether the page scrolls sideways.</summary>
    public async Task<string[]> CutOff() =>
    [
        .. await page.EvaluateAsync<string[]>(Overflowing),
        .. await page.EvaluateAsync<string[]>(Beyond),
        .. await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth") ? ["the page scrolls sideways"] : Array.Empty<string>(),
    ];

    public ILocator Time => page.Locator("#time");

    /// <summary>Compares with a moment, a whole second, written as the field for it takes it.</summary>
    public async Task CompareWith(long unixMilliseconds)
    {
        await Compare("with").SelectOptionAsync("moment");
        var field = Compare("at");
        await field.FillAsync(await page.EvaluateAsync<string>(Local, unixMilliseconds));
        await field.PressAsync("Tab");
    }

    /// <summary>How often a call was made.</summary>
    public int Asked(string call) => Requests.Count(one => one.EndsWith(call, StringComparison.Ordinal));
}
