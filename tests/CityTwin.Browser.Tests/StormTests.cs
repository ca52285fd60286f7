using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>A storm passes over the city while an operator works.</summary>
[Trait("pace", "slow")]
public sealed class StormTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private const int Incidents = 5_000;
    private const int Seconds = 60;

    [Fact]
    public async Task Five_thousand_incidents_in_a_minute_leave_the_page_live_and_calm_and_true()
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang=en#case={receipt.CaseNumber}");
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        await page.BeginNoting();
        await page.Search.FocusAsync();

        var storm = Storm();
        await page.Until("cityTwin.open > 200");
        await page.Type("LJ-");
        await storm;

        await page.Until($"cityTwin.open === {await OpenCases()} && cityTwin.casesListed > 0 && !cityTwin.isTurning");
        Assert.Equal(0, await page.Noted("lost"));
        Assert.InRange(await page.Noted("live"), 100, int.MaxValue);
        Assert.Equal(0, await page.NotedBackwards());
        Assert.InRange(await page.NotedUpdates(), 0.01, 4.5);
        Assert.InRange(await page.NotedAnnouncements(), 0, 6);
        await Expect(page.Search).ToHaveValueAsync("LJ-");
        await Expect(page.Search).ToBeFocusedAsync();
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        Assert.Empty(page.Errors);
        await page.Keep("storm-light-en");
    }

    private async Task Storm()
    {
        await using var sent = await TownProcess.RunToEnd(
            TimeSpan.FromMinutes(3), Repository.Program(Path.Combine("src", "CityTwin.Cli"), "citytwin.dll"),
            ["simulate", "--address", town.Town.Address, "--storm", "--incidents", $"{Incidents}", "--rate", $"{Incidents / Seconds}", "--minutes", "2", "--seed", "1"]);
        Assert.True(sent.ExitCode == 0, sent.Output);
    }

    // Counted from the list of all open cases, which knows nothing of what the page watches.
    private async Task<int> OpenCases()
    {
        var (open, asked) = (0, new ListCasesRequest { Filter = new() { OpenOnly = true }, PageSize = 1_000 });
        do
        {
            var page = await town.Town.Client.Cases.ListCasesAsync(asked);
            open += page.Cases.Count;
            asked.PageToken = page.NextPageToken;
        }
        while (asked.PageToken.Length > 0);
        return open;
    }
}
