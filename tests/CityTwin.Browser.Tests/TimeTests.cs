using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The whole screen becomes another moment, says so, and comes back.</summary>
public sealed class TimeTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task A_moment_is_looked_back_to_runs_on_and_is_left_again()
    {
        var first = await town.Report();
        await town.Report();
        var last = await town.Report();
        await using var page = await town.Open();
        await Expect(page.Row(last.CaseNumber)).ToBeVisibleAsync();
        var listed = await page.Count("casesListed");

        await page.Past("look").ClickAsync();
        await Expect(page.Line).ToContainTextAsync("as of");
        await Expect(page.Past("moment")).ToBeEnabledAsync();
        await page.Past("moment").FocusAsync();
        await page.Press("Home");

        await page.Until("cityTwin.casesListed === 1");
        await Expect(page.Row(last.CaseNumber)).ToHaveCountAsync(0);
        await Expect(page.Figure("open")).ToHaveTextAsync("1");

        await page.Past("play").ClickAsync();
        await page.Until($"cityTwin.casesListed === {listed}");

        await page.Past("leave").ClickAsync();
        await Expect(page.Line).ToContainTextAsync("live · position");
        await Expect(page.Row(first.CaseNumber)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_case_of_the_past_tells_what_had_been_recorded_and_offers_nothing_to_do()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await Expect(page.Panel.Locator(".possible").First).ToBeVisibleAsync();

        await page.Past("look").ClickAsync();

        await Expect(page.Panel).ToContainTextAsync("What had been recorded by");
        await Expect(page.Panel.Locator(".possible")).ToHaveCountAsync(0);
        await Expect(page.Panel.Locator(".history")).ToContainTextAsync("Reported");
    }
}
