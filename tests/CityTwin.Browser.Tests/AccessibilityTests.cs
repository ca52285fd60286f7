using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>Every screen in both languages and themes: a checker of accessibility finds nothing serious, and a picture of each is kept in <c>artifacts/screens</c>.</summary>
public sealed class AccessibilityTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly string[] Boards = ["indicators", "handover", "operations", "situations"];

    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task Every_screen_is_usable_by_whoever_uses_it(string lang, string theme)
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang={lang}&theme={theme}");
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await Look(page, $"map-{lang}-{theme}");

        await page.Row(receipt.CaseNumber).ClickAsync();
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        await Expect(page.Panel.Locator(".history li").First).ToBeVisibleAsync();
        await Look(page, $"case-{lang}-{theme}");

        foreach (var board in Boards)
        {
            await page.TurnTo($"board={board}");
            await Expect(page.Board.Locator("h2").First).ToBeVisibleAsync();
            await Look(page, $"{board}-{lang}-{theme}");
        }
    }

    private static async Task Look(OperatorPage page, string name)
    {
        await page.Keep(name);
        Assert.Empty(await page.Faults());
    }
}
