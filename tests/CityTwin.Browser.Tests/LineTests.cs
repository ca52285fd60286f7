using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>A town of its own: these tests stop the gateway.</summary>
public sealed class LineTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task A_live_page_says_at_which_position_it_is()
    {
        await using var page = await town.Open();

        await Expect(page.Line).ToContainTextAsync("live · position");
    }

    [Fact]
    public async Task A_page_whose_gateway_stops_says_so_and_is_live_again_when_it_is_back()
    {
        var before = await town.Report();
        await using var page = await town.Open($"?lang=en&order=newest#case={before.CaseNumber}");
        await page.Until("cityTwin.casesDrawn > 0");

        await town.Town.Kill();
        await Expect(page.Line).ToContainTextAsync("not live since");
        await Expect(page.Announced).ToContainTextAsync("The page is not live.");

        await town.Town.StartAgain();
        await Expect(page.Line).ToContainTextAsync("live · position");
        await Expect(page.Announced).ToHaveTextAsync("The page is live.");

        var after = await town.Report();
        await Expect(page.Row(after.CaseNumber)).ToBeVisibleAsync();
        await page.Until("cityTwin.casesDrawn > 1");
    }

    [Fact]
    public async Task What_was_known_stays_on_the_page_while_it_is_not_live()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();

        await town.Town.Kill();

        await Expect(page.Line).ToContainTextAsync("not live since");
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await town.Town.StartAgain();
    }

    [Fact]
    public async Task A_board_whose_gateway_stops_shows_what_it_knew_and_since_when_it_is_not_live()
    {
        await town.Report();
        await using var page = await town.Open("?lang=en#board=handover");
        await Expect(page.Board.Locator("[data-board-line='live']")).ToBeVisibleAsync();

        await town.Town.Kill();
        await Expect(page.Board.Locator("[data-board-line='lost']")).ToContainTextAsync("not live, as of");
        await Expect(page.Board.Locator("[data-organisation] >> nth=0")).ToBeVisibleAsync();

        await town.Town.StartAgain();
        await Expect(page.Board.Locator("[data-board-line='live']")).ToBeVisibleAsync();
    }
}
