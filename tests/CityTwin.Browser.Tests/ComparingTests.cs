using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>Two moments stand beside each other, with the difference that the journal tells.</summary>
public sealed class ComparingTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_past_is_compared_with_a_moment_of_its_own_and_shows_the_difference_of_the_two()
    {
        await town.Report();
        var moment = await town.MomentPassed();
        await town.Report();
        await town.Report();
        var sums = (await town.Town.Client.Past.GetSumsAtAsync(new GetSumsAtRequest { At = moment }, cancellationToken: Cancel)).Areas;
        var city = (await town.Town.Client.Places.ListAreasAsync(new() { Level = "city" }, cancellationToken: Cancel)).Areas.Single().Code;
        var then = sums.Single(one => one.Area == city).Sums.Open;
        await using var page = await town.Open();
        await Expect(page.OwnPast).ToBeVisibleAsync();
        var now = await page.Open();
        Assert.True(now > then);

        await page.CompareWith(moment.Seconds * 1_000);

        await Expect(page.Beside("sums", "open").Locator("td").Nth(0)).ToHaveTextAsync($"{then}");
        await Expect(page.Beside("sums", "open").Locator("td").Nth(1)).ToHaveTextAsync($"{now}");
        await Expect(page.Beside("sums", "open").Locator("td").Nth(2)).ToHaveTextAsync($"+{now - then}");
        await Expect(page.Compared).ToContainTextAsync("compared with");
        await Expect(page.DifferenceLegend).ToContainTextAsync("now less then");
        Assert.Empty(await page.Faults());

        await page.Compare("leave").ClickAsync();
        await Expect(page.Compared).ToHaveCountAsync(0);
        await Expect(page.DifferenceLegend).ToHaveCountAsync(0);
        await Expect(page.OwnPast).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_link_carries_the_moment_that_is_shown_and_the_one_beside_it()
    {
        await town.Report();
        var moment = await town.MomentPassed();
        await town.Report();
        await using var page = await town.Open();
        await page.CompareWith(moment.Seconds * 1_000);
        await page.UntilAddress(address => address.Contains($"compare={moment.ToDateTime():yyyy-MM-ddTHH:mm:ss}Z", StringComparison.Ordinal));
        await page.Past("look").ClickAsync();
        await page.UntilAddress(address => address.Contains("past=", StringComparison.Ordinal));
        await Expect(page.Beside("sums", "open").Locator("td").Nth(2)).ToBeVisibleAsync();
        var (shown, link) = (await page.Beside("sums", "open").Locator("td").AllInnerTextsAsync(), page.Address);

        await town.Report();
        await using var other = await town.Open(new Uri(link).Query);

        await Expect(other.Line).ToContainTextAsync("as of");
        await Expect(other.Beside("sums", "open").Locator("td")).ToHaveTextAsync([.. shown]);

        await other.Compare("leave").ClickAsync();
        await other.Past("leave").ClickAsync();
        await other.UntilAddress(address => !address.Contains("compare=", StringComparison.Ordinal) && !address.Contains("past=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_moment_before_the_journal_begins_is_said_and_nothing_is_compared()
    {
        await town.Report();
        await using var page = await town.Open();

        await page.Compare("with").SelectOptionAsync("672");

        await Expect(page.Time).ToContainTextAsync("past.moment_invalid");
        await Expect(page.Compared).ToHaveCountAsync(0);
    }
}
