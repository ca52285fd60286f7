using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>A case is handled from its panel: what the rules allow is a button, the rest says why not.</summary>
public sealed class ActionTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Fact]
    public async Task A_case_takes_its_whole_life_by_clicks()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");

        await page.Button($"Act as {town.NameOf(receipt.Lead)}").ClickAsync();
        await page.Do("Take up");
        await FinishAssists(receipt);
        await page.Do("Say it is done");
        await page.ActAs("centre");
        await page.Do("The check agrees");
        await page.Do("Close");

        await Expect(page.Panel).ToContainTextAsync("solved and checked");
        var card = (await Read(receipt)).Card;
        Assert.Equal((Stage.Closed, CloseKind.Resolved), (card.Stage, card.CloseKind));
    }

    [Fact]
    public async Task The_same_life_is_taken_with_the_keyboard_alone()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");

        await page.ActAsByKeys(town.NameOf(receipt.Lead));
        await page.DoByKeys("Take up");
        await FinishAssists(receipt);
        await page.DoByKeys("Say it is done");
        await page.ActAsByKeys("Command centre");
        await page.DoByKeys("The check agrees");
        await page.DoByKeys("Close");

        await Expect(page.Panel).ToContainTextAsync("solved and checked");
        Assert.Equal(Stage.Closed, (await Read(receipt)).Card.Stage);
    }

    [Fact]
    public async Task A_lead_is_named_from_the_list_of_those_that_fit()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await page.Action("Dispatch").ClickAsync();
        await page.Panel.Locator("#act-2").ClickAsync();
        var other = page.Panel.Locator("[role=option]", new() { HasText = "fits the rules" }).First;
        var id = await other.GetAttributeAsync("data-choice");
        await other.ClickAsync();
        await page.Confirm.ClickAsync();

        await Expect(page.Outcome).ToContainTextAsync("Dispatch: done, as Command centre.");
        Assert.Equal(id, (await Read(receipt)).Card.Lead);
    }

    [Fact]
    public async Task Of_two_at_once_the_later_sees_what_changed_and_why_it_was_refused()
    {
        var receipt = await town.Report();
        await using var one = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await using var other = await town.Open($"?lang=en&acting={receipt.Lead}#case={receipt.CaseNumber}");
        await one.Action("Escalate").ClickAsync();
        await one.Panel.GetByLabel("Ground", new() { Exact = true }).SelectOptionAsync("3");

        await other.Do("Take up");
        await one.Confirm.ClickAsync();

        await Expect(one.Outcome).ToContainTextAsync("case.version_conflict");
        await Expect(one.Outcome).ToContainTextAsync("Meanwhile the case has changed:");
        await Expect(one.Outcome).ToContainTextAsync($"{town.NameOf(receipt.Lead)} took it up");
        await Expect(one.Outcome.Locator("time")).Not.ToHaveCountAsync(0);

        // What was said stays, for the case as it is now.
        await one.Confirm.ClickAsync();
        await Expect(one.Outcome).ToContainTextAsync("Escalate: done");
    }

    [Fact]
    public async Task A_greyed_action_says_its_reason_in_the_language_of_the_page()
    {
        var receipt = await town.Report();
        var open = (await Read(receipt)).Obligations.Count;
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        var close = page.Panel.Locator("[data-code='case.wrong_stage']", new() { HasText = "Close" });

        await Expect(close).ToHaveTextAsync(open == 1 ? "Close · 1 duty open" : $"Close · {open} duties open");
        await Expect(close).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(page.Panel.Locator("[data-code='work.not_yours']").First).ToHaveTextAsync($"Take up · only {town.NameOf(receipt.Lead)} acts for it");

        await page.Button("中文").ClickAsync();
        await Expect(page.Panel.Locator("[data-code='case.wrong_stage']", new() { HasText = "结案" })).ToHaveTextAsync($"结案 · {open} 项任务未办结");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_before_anything_is_sent()
    {
        var receipt = await town.Report();
        var before = (await Read(receipt)).Card.Version;
        await using var page = await town.Open($"?lang=en&acting={receipt.Lead}#case={receipt.CaseNumber}");
        await page.Action("Give back").ClickAsync();

        await page.Confirm.ClickAsync();
        await Expect(page.Panel).ToContainTextAsync("Say this first.");
        await page.Press("Escape");

        await Expect(page.Action("Give back")).ToBeFocusedAsync();
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        Assert.Equal(before, (await Read(receipt)).Card.Version);
    }

    private async Task<Case> Read(Receipt receipt) => (await town.Town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case;

    private Task FinishAssists(Receipt receipt) => EndToEnd.Tests.Support.Steps.FinishAssists(town.Town.Client, receipt);
}
