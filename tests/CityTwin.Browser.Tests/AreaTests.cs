using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The panel of an area tells what the calls tell.</summary>
public sealed class AreaTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_panel_shows_the_figures_of_the_last_seven_days_with_what_they_are_counted_over()
    {
        var receipt = await town.Report();
        await town.Solve(await town.Report());
        var area = await AreaOf(receipt, 1);
        await using var page = await town.Open($"?lang=en&area={area}");
        await Expect(page.OwnPast).ToHaveAttributeAsync("data-own", "read");

        var counted = await Counted(area);

        Assert.True(counted["filing.rate"].Denominator >= 2);
        Assert.True(counted["solved.not_resolved"].Denominator >= 1);
        await Expect(page.Measure("opened").Locator("td").Nth(1)).ToHaveTextAsync($"{counted["filing.rate"].Denominator}");
        await Expect(page.Measure("closed").Locator("td").Nth(1)).ToHaveTextAsync($"{counted["solved.not_resolved"].Denominator}");
        await Expect(page.Measure("on-time").Locator("td").Nth(1).Locator("small"))
            .ToHaveTextAsync($"{counted["closing.on_time"].Numerator}/{counted["closing.on_time"].Denominator}");
        await Expect(page.Measure("first-tier")).ToContainTextAsync("too few to say");
    }

    [Fact]
    public async Task A_community_shows_what_was_asked_of_it_and_an_area_above_says_that_it_is_counted_below()
    {
        var receipt = await town.Report();
        var community = await AreaOf(receipt, 1);
        await using var page = await town.Open($"?lang=en&area={community}");
        await Expect(page.Burden).ToHaveAttributeAsync("data-burden", "read");

        var now = (await town.Town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Clock.Now.ToDateTime();
        var request = new GetDemandsRequest { Community = community, From = $"{now.AddDays(-7):yyyy-MM-dd}", To = $"{now.AddDays(2):yyyy-MM-dd}" };
        var week = (await town.Town.Client.Burden.GetDemandsAsync(request, cancellationToken: Cancel)).Weeks.LastOrDefault();
        await Expect(page.Burden).ToContainTextAsync($"This week so far: {week?.Senders.Sum(one => one.Demands) ?? 0} demands, {week?.Minutes ?? 0} minutes.");

        await using var above = await town.Open($"?lang=en&area={await AreaOf(receipt, 2)}");
        await Expect(above.Burden).ToHaveAttributeAsync("data-burden", "above");
    }

    [Fact]
    public async Task What_stands_beside_an_area_is_asked_for_only_while_one_is_shown()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await Expect(page.Panel.Locator(".history li").First).ToBeVisibleAsync();
        Assert.Equal(0, page.Asked("PastService/GetSumsAt"));

        await page.Press("Escape");

        await Expect(page.OwnPast).ToHaveAttributeAsync("data-own", "read");
        Assert.Equal(1, page.Asked("PastService/GetSumsAt"));
    }

    [Fact]
    public async Task Six_figures_stand_at_the_top_and_a_click_on_one_filters_the_list_or_opens_its_board()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        foreach (var figure in (string[])["open", "soon", "overdue", "closed", "solved", "unanswered"])
        {
            await Expect(page.Figure(figure)).ToBeVisibleAsync();
        }

        await page.Button("Overdue").First.ClickAsync();
        await Expect(page.Row(receipt.CaseNumber)).ToHaveCountAsync(0);
        await page.Button("Open").ClickAsync();
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await page.Link("Handed over, unanswered").ClickAsync();
        await Expect(page.Board.Locator("[data-organisation] >> nth=0")).ToBeVisibleAsync();
    }

    private async Task<string> AreaOf(Receipt receipt, int fromBelow) =>
        (await town.Town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: Cancel)).Case.Card.Place.Areas[^fromBelow];

    /// <summary>The indicators of a community in the last seven days, up to the end of the hour that runs, as the page asks for them.</summary>
    private async Task<Dictionary<string, Indicator>> Counted(string community)
    {
        var now = (await town.Town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Clock.Now.ToDateTime();
        var to = now.Date.AddHours(now.Hour + 1);
        var question = new FiguresQuestion
        {
            From = Timestamp.FromDateTime(to.AddDays(-7)), To = Timestamp.FromDateTime(to), Grouping = FigureGrouping.Area, Level = "community",
        };
        var figures = (await town.Town.Client.Figures.GetFiguresAsync(new() { Question = question }, cancellationToken: Cancel)).Figures;
        return figures.Groups.Single(group => group.Area == community).Indicators.ToDictionary(one => one.Id);
    }
}
