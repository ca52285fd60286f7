using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The pages without a script, for the public and to print, in both languages and themes: a checker of accessibility finds nothing serious.</summary>
public sealed class PlainPageTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Theory]
    [InlineData("en", ColorScheme.Light), InlineData("en", ColorScheme.Dark), InlineData("zh", ColorScheme.Light), InlineData("zh", ColorScheme.Dark)]
    public async Task The_public_pages_are_usable_by_whoever_asks(string lang, ColorScheme scheme)
    {
        var receipt = await town.Report();
        await using var context = await town.Window(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1000, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{town.Town.Page}/public?lang={lang}");
        await Expect(page.Locator("main")).ToBeVisibleAsync();
        Assert.Empty(await Axe.FaultsOf(page));

        await page.Locator("[name=number]").FillAsync(receipt.CaseNumber);
        await page.Locator("[name=token]").FillAsync(receipt.Token);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(receipt.CaseNumber);
        Assert.Empty(await Axe.FaultsOf(page));

        await page.GotoAsync($"{town.Town.Page}/public?lang={lang}");
        await page.Locator("[name=number]").FillAsync(receipt.CaseNumber);
        await page.Locator("[name=token]").FillAsync("none");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("body")).ToContainTextAsync("public.not_found");
        Assert.Empty(await Axe.FaultsOf(page));
    }

    [Theory]
    [InlineData("en", ColorScheme.Light), InlineData("en", ColorScheme.Dark), InlineData("zh", ColorScheme.Light), InlineData("zh", ColorScheme.Dark)]
    public async Task The_reports_are_usable_by_whoever_reads_them(string lang, ColorScheme scheme)
    {
        await town.Solve(await town.Report());
        var today = DateOnly.FromDateTime((await town.Town.Client.City.GetCityAsync(new())).Clock.Now.ToDateTimeOffset().ToOffset(TimeSpan.FromHours(8)).Date);
        await using var context = await town.Window(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1000, Height = 800 } });
        var page = await context.NewPageAsync();
        foreach (var report in new[] { $"daily?date={today:yyyy-MM-dd}&", $"monthly?month={today:yyyy-MM}&", "daily?date=never&" })
        {
            await page.GotoAsync($"{town.Town.Page}/reports/{report}lang={lang}");
            await Expect(page.Locator("main")).ToBeVisibleAsync();
            Assert.Empty(await Axe.FaultsOf(page));
        }
    }
}
