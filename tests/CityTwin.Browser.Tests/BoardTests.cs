using System.Text.RegularExpressions;
using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

public sealed partial class BoardTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Indicators", "[data-indicator='filing.rate']", "of")]
    [InlineData("Hand-over", "[data-organisation] >> nth=0", "open offer")]
    [InlineData("Situations", "[data-state='empty']", "No situation now. Last looked at")]
    public async Task A_board_is_opened_by_keyboard_and_shows_what_the_city_says(string board, string part, string text)
    {
        await town.Report();
        await using var page = await town.Open();

        await page.Link(board).FocusAsync();
        await page.Press("Enter");

        await Expect(page.Board.Locator(part)).ToContainTextAsync(text);
        await Expect(page.Link(board)).ToHaveAttributeAsync("aria-current", "page");
    }

    [Fact]
    public async Task The_way_back_leads_from_a_board_to_the_map_with_its_list()
    {
        var receipt = await town.Report();
        await using var page = await town.Open("?lang=en#board=handover");
        await Expect(page.Board.Locator("[data-organisation] >> nth=0")).ToBeVisibleAsync();
        await Expect(page.Row(receipt.CaseNumber)).ToBeHiddenAsync();

        await page.Link("Map").ClickAsync();

        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await Expect(page.Board).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_whistle_says_who_has_not_answered_and_for_how_many_minutes()
    {
        await using var page = await town.Open("?lang=en#board=operations");

        var whistle = await Whistle();
        var card = page.Board.Locator($"[data-operation='{whistle}']");
        await Expect(card.Locator("[data-answer='waiting']")).ToContainTextAsync(Minutes());

        await town.Town.Client.Operations.AcknowledgeCallAsync(new() { Command = new() { Number = whistle, Acting = "water-3490" } }, cancellationToken: Cancel);
        await Expect(card.Locator("[data-answer='answered']")).ToContainTextAsync("acknowledged");
    }

    [Fact]
    public async Task Alerts_are_grouped_and_an_acknowledged_group_stays_away()
    {
        await town.Emergency();
        await using var page = await town.Open();
        await Expect(page.Alerts).ToHaveTextAsync("1");

        await page.Link("Indicators").FocusAsync();
        await page.AlertButton.PressAsync("Enter");
        await Expect(page.Alert("urgent")).ToContainTextAsync(OneEmergency());
        await page.Alert("urgent").GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(page.Alerts).ToHaveTextAsync("0");

        await page.Reload();
        await page.AlertButton.ClickAsync();
        await Expect(page.AlertPanel).ToContainTextAsync("1 acknowledged here");
        await Expect(page.Alerts).ToHaveTextAsync("0");
        await page.Press("Escape");
        await Expect(page.AlertPanel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_wall_turns_by_itself_says_how_the_line_stands_and_is_left_with_Escape()
    {
        await town.Report();
        await using var page = await town.Open("?lang=en&wallSeconds=2#wall");

        await Expect(page.Wall("handover")).ToBeVisibleAsync();
        await Expect(page.Wall("operations")).ToBeVisibleAsync();
        await Expect(page.WallLine).ToContainTextAsync("live");
        await Expect(page.Wall("city")).ToContainTextAsync("Open");

        await page.Press("Escape");
        await Expect(page.WallLine).ToBeHiddenAsync();
        await Expect(page.Figure("open")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"no answer for \d+ min")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"1 emergency in \S.* due within 1 h")]
    private static partial Regex OneEmergency();

    /// <summary>A street whistles, its district judges: the water bureau is called.</summary>
    private async Task<string> Whistle()
    {
        var operations = town.Town.Client.Operations;
        var organisations = (await town.Town.Client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations;
        var street = organisations.First(one => one.Kind == "street_office");
        var district = organisations.Single(one => one.Kind == "district_office" && street.Area.StartsWith(one.Area, StringComparison.Ordinal)).Id;
        var number = (await operations.DraftWhistleAsync(new() { Acting = street.Id, Class = OperationClass.Emergency, Subject = "主管爆裂" }, cancellationToken: Cancel)).Operation.Card.Number;
        await operations.ApproveWhistleAsync(new() { Command = new() { Number = number, Acting = street.Id } }, cancellationToken: Cancel);
        await operations.JudgeWhistleAsync(
            new() { Command = new() { Number = number, Acting = district }, Class = OperationClass.Emergency, Lead = "water-3490" }, cancellationToken: Cancel);
        return number;
    }
}
