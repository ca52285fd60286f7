using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>Several cases are chosen in the list and handled at once.</summary>
public sealed class BulkTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_cases_are_taken_up_at_once()
    {
        var (one, other) = (await town.Report(), await town.Report());
        await using var page = await town.Open($"?lang=en&order=newest&acting={one.Lead}");

        await page.Box(one.CaseNumber).ClickAsync();
        await page.Box(other.CaseNumber).ClickAsync();
        await Expect(page.Chosen).ToHaveTextAsync("2 cases chosen");
        await Expect(page.Offer(CaseActionKind.Accept)).ToHaveTextAsync("Take up · all 2");
        await page.Offer(CaseActionKind.Accept).ClickAsync();
        await page.Bulk.Locator("#bulk-confirm").ClickAsync();

        await Expect(page.BulkResult).ToContainTextAsync("Take up: 2 done");
        Assert.Equal([Stage.Handling, Stage.Handling], [await StageOf(one), await StageOf(other)]);
    }

    [Fact]
    public async Task A_case_that_somebody_else_changed_meanwhile_is_refused_with_what_changed_and_stays_chosen()
    {
        var (one, other) = (await town.Report(), await town.Report());
        await using var page = await town.Open($"?lang=en&order=newest&acting={one.Lead}");
        await page.Box(one.CaseNumber).ClickAsync();
        await page.Box(other.CaseNumber).ClickAsync();
        await page.Offer(CaseActionKind.Accept).ClickAsync();

        await town.Town.Client.Sign(other);
        await page.Bulk.Locator("#bulk-confirm").ClickAsync();

        await Expect(page.BulkResult).ToContainTextAsync("Take up: 1 done, 1 refused");
        var refused = page.BulkResult.Locator($"[data-refused='{other.CaseNumber}']");
        await Expect(refused).ToContainTextAsync("case.version_conflict");
        await Expect(refused).ToContainTextAsync("Meanwhile the case has changed:");
        await Expect(page.Chosen).ToHaveTextAsync("1 case chosen");
        await Expect(page.Box(other.CaseNumber)).ToBeCheckedAsync();
        Assert.Equal(Stage.Handling, await StageOf(one));
    }

    [Fact]
    public async Task A_case_that_changes_while_the_form_is_open_is_shown_and_sent_as_it_is_now_once_somebody_takes_it_so()
    {
        var (one, other) = (await town.Report(), await town.Report());
        await using var page = await town.Open("?lang=en&order=newest");
        await page.Box(one.CaseNumber).ClickAsync();
        await page.Box(other.CaseNumber).ClickAsync();
        await page.Offer(CaseActionKind.Escalate).ClickAsync();
        await page.Bulk.Locator("select").SelectOptionAsync("3");

        await town.Town.Client.Sign(other);
        await Expect(page.BulkMoved).ToContainTextAsync(other.CaseNumber);
        await Expect(page.BulkMoved).ToContainTextAsync($"{town.NameOf(other.Lead)} took it up");
        await Expect(page.BulkMoved).Not.ToContainTextAsync(one.CaseNumber);
        await page.BulkRenew.PressAsync("Enter");
        await Expect(page.BulkMoved).ToHaveCountAsync(0);
        await Expect(page.BulkConfirm).ToBeFocusedAsync();
        await page.Press("Enter");

        await Expect(page.BulkResult).ToContainTextAsync("Escalate: 2 done");
    }

    [Fact]
    public async Task All_rows_of_a_list_of_more_than_a_hundred_and_fifty_are_chosen_at_once()
    {
        for (var report = 0; report < 155; report++)
        {
            await town.Report();
        }

        await using var page = await town.Open();
        await page.Until("cityTwin.casesListed >= 155 && !cityTwin.isTurning");
        var listed = Math.Min(200, await page.Count("casesListed"));
        await page.AllBox.ClickAsync();

        await Expect(page.Chosen).ToHaveTextAsync($"{listed} cases chosen");
    }

    [Fact]
    public async Task Rows_are_chosen_and_handled_with_the_keyboard_alone()
    {
        var (other, one) = (await town.Report(), await town.Report());
        await using var page = await town.Open($"?lang=en&order=newest&acting={one.Lead}");
        await page.Row(one.CaseNumber).FocusAsync();

        await page.Press("Space");
        await Expect(page.Chosen).ToHaveTextAsync("1 case chosen");
        await page.Press("Shift+ArrowDown");
        await Expect(page.Chosen).ToHaveTextAsync("2 cases chosen");
        await Expect(page.Row(other.CaseNumber)).ToBeFocusedAsync();
        await page.TabTo(page.Offer(CaseActionKind.Accept));
        await page.Press("Enter");
        await Expect(page.Bulk.Locator("#bulk-confirm")).ToBeFocusedAsync();
        await page.Press("Enter");

        await Expect(page.BulkResult).ToContainTextAsync("Take up: 2 done");
        await Expect(page.BulkResult).ToBeFocusedAsync();
        await page.Press("Escape");
        await Expect(page.Bulk).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_merge_offers_the_case_that_may_be_the_same()
    {
        var (one, other) = (await town.Report(), await town.Report());
        await using var page = await town.Open($"?lang=en#case={one.CaseNumber}");

        await page.Action("Merge into another case").ClickAsync();
        await Expect(page.Partner(other.CaseNumber)).ToContainTextAsync("0 m away");
        await page.Partner(other.CaseNumber).ClickAsync();
        await Expect(page.Panel.Locator("#act-15")).ToHaveValueAsync(other.CaseNumber);
        await page.Confirm.ClickAsync();

        await Expect(page.Outcome).ToContainTextAsync("Merge into another case: done");
        Assert.Equal(Stage.Merged, await StageOf(one));
    }

    private async Task<Stage> StageOf(Receipt receipt) =>
        (await town.Town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: Cancel)).Case.Card.Stage;
}
