using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>A shift at the keyboard: nothing is done with a pointer, and at each step one sees where the keyboard is.</summary>
public sealed class KeyboardTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_list_to_a_case_to_a_place_to_boards_alerts_and_the_past_and_back_by_keys_alone()
    {
        await town.Emergency();
        var receipt = await town.Report();
        await town.Report();
        await using var page = await town.Open();

        // A case of the list is opened, and something is done about it.
        await page.TabInSightTo(page.Skip);
        await page.Press("Enter");
        await page.SeeTheKeyboard();
        await page.TabInSightTo(page.Rows.First);
        await page.Press("ArrowDown");
        await Expect(page.Row(receipt.CaseNumber)).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        await page.Press("Enter");
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        await page.TabInSightTo(page.Button($"Act as {town.NameOf(receipt.Lead)}"));
        await page.Press("Enter");
        await Expect(page.Action("Take up")).ToBeVisibleAsync();
        await page.SeeTheKeyboard();
        await page.TabInSightTo(page.Action("Take up"));
        await page.Press("Enter");
        await Expect(page.Confirm).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        await page.Press("Enter");
        await Expect(page.Outcome).ToContainTextAsync("Take up: done");
        await Expect(page.Outcome).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        Assert.Equal(Stage.Handling, (await town.Town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: Cancel)).Case.Card.Stage);

        // Back to where it was opened.
        await page.Press("Escape");
        await Expect(page.Panel).Not.ToContainTextAsync(receipt.CaseNumber);
        await Expect(page.Row(receipt.CaseNumber)).ToBeFocusedAsync();
        await page.SeeTheKeyboard();

        // A place.
        var district = (await town.Town.Client.Places.ListAreasAsync(new() { Level = "district" }, cancellationToken: Cancel)).Areas[0];
        await page.Press("/");
        await Expect(page.Search).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        await page.Type(district.Names.En);
        await Expect(page.Found.First).ToContainTextAsync(district.Names.En);
        await page.Press("Enter");
        await Expect(page.Crumbs.Locator("b")).ToContainTextAsync(district.Names.En);
        await page.SeeTheKeyboard();

        // Boards.
        await page.TabInSightTo(page.Link("Hand-over"));
        await page.Press("Enter");
        await Expect(page.Board.Locator("h2").First).ToBeVisibleAsync();
        await page.SeeTheKeyboard();
        await page.TabInSightTo(page.Link("Map"));
        await page.Press("Enter");
        await Expect(page.Board).ToBeHiddenAsync();
        await page.SeeTheKeyboard();

        // Alerts.
        await Expect(page.Alerts).Not.ToHaveTextAsync("0");
        var waiting = int.Parse(await page.Alerts.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await page.TabInSightTo(page.AlertButton);
        await page.Press("Enter");
        await page.TabInSightTo(page.Alert("urgent").GetByRole(Microsoft.Playwright.AriaRole.Button));
        await page.Press("Enter");
        await Expect(page.Alerts).ToHaveTextAsync($"{waiting - 1}");
        await Expect(page.AlertButton).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        await page.Press("Escape");
        await Expect(page.AlertPanel).ToBeHiddenAsync();
        await page.SeeTheKeyboard();

        // The past, and the present again.
        await page.TabInSightTo(page.Past("look"));
        await page.Press("Enter");
        await Expect(page.Line).ToContainTextAsync("as of");
        await Expect(page.Past("moment")).ToBeEnabledAsync();
        await page.SeeTheKeyboard();
        await page.TabInSightTo(page.Past("moment"));
        await page.Press("Home");
        await page.Until("cityTwin.casesListed === 1");
        await page.TabInSightTo(page.Past("leave"));
        await page.Press("Enter");
        await Expect(page.Line).ToContainTextAsync("live · position");
        await Expect(page.Past("look")).ToBeFocusedAsync();
        await page.SeeTheKeyboard();
        Assert.Empty(page.Errors);
    }
}
