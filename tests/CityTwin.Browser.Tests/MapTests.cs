namespace CityTwin.Browser.Tests;

public sealed class MapTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task The_page_draws_every_community_of_the_city()
    {
        await using var page = await town.Open();
        var communities = (await town.Town.Client.Places.ListAreasAsync(new() { Level = "community" }, cancellationToken: TestContext.Current.CancellationToken)).Areas.Count;

        await page.Until($"cityTwin.areasDrawn === {communities}");
    }

    [Fact]
    public async Task Far_out_too_every_case_is_drawn_when_all_of_them_fit()
    {
        await town.Report();
        await using var page = await town.Open();

        await page.Until("cityTwin.detail === 'CASES' && cityTwin.casesKnown === cityTwin.open && cityTwin.casesDrawn > 0");
    }

    [Fact]
    public async Task A_case_that_is_closed_again_gives_back_the_view_from_which_the_map_flew_to_it()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await page.Until("cityTwin.casesListed > 0 && !cityTwin.isTurning");
        var areas = await page.Count("areasDrawn");
        await page.Row(receipt.CaseNumber).ClickAsync();
        await page.Until($"cityTwin.areasDrawn < {areas}");

        await page.Press("Escape");

        await page.Until($"cityTwin.areasDrawn === {areas}");
    }

    [Fact]
    public async Task A_click_in_the_list_flies_to_the_case_and_shows_it_as_a_point()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();

        await page.Row(receipt.CaseNumber).ClickAsync();

        await page.Until("cityTwin.casesDrawn > 0");
    }

    [Fact]
    public async Task A_new_case_appears_on_a_map_that_is_zoomed_in()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await page.Until("cityTwin.casesKnown > 0");
        var known = await page.Count("casesKnown");

        await town.Report();

        await page.Until($"cityTwin.casesKnown === {known + 1}");
    }

    [Fact]
    public async Task A_case_that_ends_goes_from_a_map_that_is_zoomed_in()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await page.Until("cityTwin.casesKnown > 0");
        var known = await page.Count("casesKnown");

        await town.Solve(receipt);

        await page.Until($"cityTwin.casesKnown === {known - 1}");
    }

    [Fact]
    public async Task The_page_asks_nobody_but_its_own_gateway_and_makes_no_error()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await page.Row(receipt.CaseNumber).ClickAsync();
        await page.Until("cityTwin.casesDrawn > 0");

        Assert.All(page.Requests, asked => Assert.True(asked.StartsWith(town.Town.Page, StringComparison.Ordinal) || asked.StartsWith("blob:", StringComparison.Ordinal), asked));
        Assert.Empty(page.Errors);
    }
}
