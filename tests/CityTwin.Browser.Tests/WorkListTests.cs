using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The list is the twin of the map: what is asked of one is asked of both.</summary>
public sealed class WorkListTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task A_filter_by_kind_changes_the_list_and_the_map_alike_and_stands_in_the_address()
    {
        var kinds = await town.Kinds();
        var (one, other) = (await town.Report(kinds[0]), await town.Report(kinds[^1]));
        await using var page = await town.Open();
        await Expect(page.Row(one.CaseNumber)).ToBeVisibleAsync();

        await page.Filter("kind", kinds[^1].Names.En);

        await Expect(page.Row(one.CaseNumber)).ToHaveCountAsync(0);
        await Expect(page.Row(other.CaseNumber)).ToBeVisibleAsync();
        await page.Until("!cityTwin.isTurning && cityTwin.casesKnown === cityTwin.casesListed && cityTwin.casesKnown < cityTwin.open");
        var listed = await page.Count("casesListed");

        await page.Reload();

        await Expect(page.Chips).ToHaveTextAsync([$"{kinds[^1].Names.En}×"]);
        await page.Until($"cityTwin.casesListed === {listed} && cityTwin.casesKnown === {listed}");
    }

    [Fact]
    public async Task A_filter_that_is_taken_away_brings_back_what_it_left_out()
    {
        var kinds = await town.Kinds();
        var receipt = await town.Report(kinds[0]);
        await using var page = await town.Open($"?lang=en&order=newest&kind={kinds[^1].Key}");
        await Expect(page.Row(receipt.CaseNumber)).ToHaveCountAsync(0);

        await page.Chips.Locator("button").ClickAsync();

        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await Expect(page.Chips).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_has_least_time_left_comes_first_unless_the_newest_are_asked_for()
    {
        var kinds = await town.Kinds();
        var (hurried, calm) = (await town.Report(kinds[0]), await town.Report(kinds[^1]));
        await using var page = await town.Open($"?lang=en&kind={kinds[0].Key}&kind={kinds[^1].Key}");
        await Expect(page.Row(calm.CaseNumber)).ToBeVisibleAsync();
        Assert.True(await Precedes(page, hurried.CaseNumber, calm.CaseNumber));

        await page.Button("Newest").ClickAsync();

        await page.Until("!cityTwin.isTurning");
        await Expect(page.Rows.First).ToHaveAttributeAsync("data-case", calm.CaseNumber);
        Assert.True(await Precedes(page, calm.CaseNumber, hurried.CaseNumber));
    }

    [Fact]
    public async Task By_keyboard_one_comes_from_the_search_to_the_list_to_a_case_and_back()
    {
        await town.Report();
        await town.Report();
        await using var page = await town.Open();
        await page.Until("cityTwin.casesListed > 1");

        await page.Press("/");
        await Expect(page.Search).ToBeFocusedAsync();
        await page.Type("linjiang");
        await page.Press("Enter");
        await page.TabToRow();
        await page.Press("ArrowDown");
        var number = (await page.Numbers())[1];
        await Expect(page.RowInFocus).ToHaveAttributeAsync("data-case", number);

        await page.Press("Enter");
        await Expect(page.Panel).ToContainTextAsync(number);

        await page.Back();
        await Expect(page.Panel).ToContainTextAsync("Linjiang");
        await Expect(page.Panel.Locator(".number")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_number_that_is_typed_into_the_search_opens_the_case()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();

        await page.Search.FillAsync(receipt.CaseNumber.ToLowerInvariant());
        await page.Press("Enter");

        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
    }

    private static async Task<bool> Precedes(OperatorPage page, string first, string second)
    {
        var numbers = await page.Numbers();
        return Array.IndexOf(numbers, first) is >= 0 and var at && at < Array.IndexOf(numbers, second);
    }
}
