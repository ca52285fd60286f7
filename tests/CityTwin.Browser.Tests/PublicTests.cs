using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The public page in a browser that runs no scripts.</summary>
public sealed class PublicTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private const int Narrow = 320;

    [Fact]
    public async Task A_case_is_asked_for_by_keyboard_read_and_read_again_in_the_other_language_without_JavaScript()
    {
        var receipt = await town.Report();
        await using var context = await town.Window(new() { JavaScriptEnabled = false, Locale = "en-GB", ViewportSize = new() { Width = 1000, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{town.Town.Page}/public");

        await page.GetByLabel("Case number").FillAsync(receipt.CaseNumber);
        await page.GetByLabel("Token").FillAsync(receipt.Token);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Case {receipt.CaseNumber}");
        await Expect(page.Locator("main")).ToContainTextAsync("has not begun yet");
        Assert.DoesNotContain(receipt.Token, page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(page.Locator("main")).ToContainTextAsync("尚未签收");
        Assert.DoesNotContain(receipt.Token, page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", ColorScheme.Light), InlineData("zh", ColorScheme.Dark)]
    public async Task Nothing_has_to_be_scrolled_sideways_on_a_narrow_screen(string language, ColorScheme scheme)
    {
        await using var context = await town.Window(new() { JavaScriptEnabled = false, ColorScheme = scheme, ViewportSize = new() { Width = Narrow, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{town.Town.Page}/public?lang={language}");
        await Expect(page.Locator("main")).ToBeVisibleAsync();

        foreach (var part in await page.Locator("header, main, section, form, table, footer").AllAsync())
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= Narrow, $"{await part.GetAttributeAsync("aria-labelledby")} reaches from {box.X} to {box.X + box.Width}.");
        }
    }
}
