using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

public sealed class ListTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task An_incident_reported_over_gRPC_changes_the_figures_and_the_list_at_once()
    {
        await using var page = await town.Open();
        var open = await page.Open();

        var receipt = await town.Report();

        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await Expect(page.Figure("open")).ToHaveTextAsync($"{open + 1}");
    }

    [Fact]
    public async Task A_case_that_ends_leaves_the_open_ones_and_counts_as_closed_today()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        var closed = int.Parse(await page.Figure("closed").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await town.Solve(receipt);

        await Expect(page.Row(receipt.CaseNumber)).ToHaveCountAsync(0);
        await Expect(page.Figure("closed")).ToHaveTextAsync($"{closed + 1}");
    }

    [Fact]
    public async Task The_panel_of_a_case_explains_its_lead_and_tells_its_history()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");

        await Expect(page.Panel).ToContainTextAsync("has this duty and leads");
        await Expect(page.Panel).ToContainTextAsync("Reported");
        await Expect(page.Panel).ToContainTextAsync("Dispatched");
    }

    [Fact]
    public async Task The_panel_of_a_case_follows_what_happens_to_it()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await Expect(page.Panel).ToContainTextAsync("dispatched");

        await town.Solve(receipt);

        await Expect(page.Panel).ToContainTextAsync("solved and checked");
    }

    [Fact]
    public async Task A_number_that_no_case_has_is_said_with_its_code()
    {
        await using var page = await town.Open("?lang=en#case=LJ-999999-9");

        await Expect(page.Panel.Locator(".warning")).ToContainTextAsync("case.");
    }

    [Fact]
    public async Task The_language_is_switched_at_once_and_remembered()
    {
        await using var page = await town.Open("");
        await page.Button("中文").ClickAsync();
        await Expect(page.Panel).ToContainTextAsync("在办阶段");

        await page.Reload();

        await Expect(page.Panel).ToContainTextAsync("在办阶段");
        await page.Until("document.documentElement.lang === 'zh-CN'");
    }

    [Fact]
    public async Task The_list_is_reached_and_used_by_keyboard()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();

        await page.Row(receipt.CaseNumber).FocusAsync();
        await page.Press("Enter");

        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
    }
}
