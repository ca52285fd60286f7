using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>The keyboard, and whether one sees where it is.</summary>
internal sealed partial class OperatorPage
{
    // A line around it, all of it in the window, and nothing of another part over its middle.
    private const string Hidden = """
        () => {
          const it = document.activeElement;
          const name = it ? `${it.tagName.toLowerCase()}#${it.id}.${it.className} "${it.textContent.trim().slice(0, 40)}"` : '';
          if (!it || it === document.body) return 'the keyboard is nowhere';
          const { outlineStyle, outlineWidth } = getComputedStyle(it);
          if (!it.matches(':focus-visible') || outlineStyle === 'none' || outlineWidth === '0px') return `${name} does not show that the keyboard is there`;
          const { left, top, right, bottom, width, height } = it.getBoundingClientRect();
          if (width === 0 || height === 0 || left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) return `${name} lies at ${left},${top},${right},${bottom} of ${innerWidth},${innerHeight}`;
          const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return it.contains(over) || over?.contains(it) || it.id === 'skip' || getComputedStyle(over).pointerEvents === 'none' ? '' : `${name} lies below ${over?.tagName}.${over?.className}`;
        }
        """;

    /// <summary>The link that leads past head and bar.</summary>
    public ILocator Skip => page.Locator("#skip");

    /// <summary>What opens and folds the legend.</summary>
    public ILocator LegendFold => page.Locator("#legend-fold");

    /// <summary>The legend of the map.</summary>
    public ILocator WholeLegend => page.Locator(".legend");

    /// <summary>The areas above the one that is shown, and that one.</summary>
    public ILocator Crumbs => page.Locator(".crumbs");

    /// <summary>The address that stands in the browser.</summary>
    public string Address => page.Url;

    /// <summary>Waits until the address is as wanted.</summary>
    public Task UntilAddress(Func<string, bool> wanted) => page.WaitForURLAsync(wanted);

    /// <summary>Goes with the tabulator until the keyboard is there, and sees each time where it is.</summary>
    public async Task TabInSightTo(ILocator wanted)
    {
        await Assertions.Expect(wanted).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs && !await wanted.EvaluateAsync<bool>("it => it === document.activeElement"); tabs++)
        {
            await Press("Tab");
            if (!await page.EvaluateAsync<bool>("() => document.activeElement === document.body"))
            {
                await SeeTheKeyboard();
            }
        }

        await Assertions.Expect(wanted).ToBeFocusedAsync();
        await SeeTheKeyboard();
    }

    /// <summary>Fails where one does not see where the keyboard is.</summary>
    public async Task SeeTheKeyboard()
    {
        var hidden = await page.EvaluateAsync<string>(Hidden);
        Assert.True(hidden.Length == 0, hidden);
    }
}
