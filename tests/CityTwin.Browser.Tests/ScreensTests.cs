using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>What opens over the page, what is said in forms, the wall and the past, in both languages and themes: a checker of accessibility finds nothing serious.</summary>
public sealed class ScreensTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task What_opens_over_the_page_is_usable(string lang, string theme)
    {
        await town.Emergency();
        await using var page = await town.Open($"?lang={lang}&theme={theme}&order=newest");

        await Expect(page.Alerts).Not.ToHaveTextAsync("0");
        await page.AlertButton.PressAsync("Enter");
        await Expect(page.Alert("urgent")).ToBeVisibleAsync();
        await Look(page, $"alerts-{lang}-{theme}");
        await page.Press("Escape");

        await page.Search.FillAsync(lang == "zh" ? "水" : "wa");
        await Expect(page.Found.First).ToBeVisibleAsync();
        await Look(page, $"search-{lang}-{theme}");
        await page.Press("Escape");

        await page.Layers.PressAsync("Enter");
        await page.Layer("borders").CheckAsync();
        await Expect(page.Legend("borders")).ToBeVisibleAsync();
        await Look(page, $"layers-{lang}-{theme}");
    }

    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task Every_form_about_a_case_is_usable(string lang, string theme)
    {
        var receipt = await town.Report();
        await using var page = await town.Open($"?lang={lang}&theme={theme}&order=newest#case={receipt.CaseNumber}");
        await Looked(page, 3);
        await page.ChooseWhoActs.ClickAsync();
        await Expect(page.WhoActs).ToBeFocusedAsync();
        Assert.Empty(await page.Faults("#side"));
        await page.Press("Escape");

        // Whoever leads can give it back, and once it is taken up say that it is done.
        await town.Town.Client.Sign(receipt);
        await using var leading = await town.Open($"?lang={lang}&theme={theme}&order=newest&acting={receipt.Lead}#case={receipt.CaseNumber}");
        await Looked(leading, 3);
    }

    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task What_is_said_about_many_cases_and_of_a_drawn_area_is_usable(string lang, string theme)
    {
        var (one, other) = (await town.Report(), await town.Report());
        await using var page = await town.Open($"?lang={lang}&theme={theme}&order=newest&acting={one.Lead}");
        await page.Box(one.CaseNumber).ClickAsync();
        await page.Box(other.CaseNumber).ClickAsync();
        await page.Offer(CaseActionKind.Accept).ClickAsync();
        await Expect(page.BulkConfirm).ToBeVisibleAsync();
        await town.Town.Client.Sign(other);
        await Expect(page.BulkMoved).ToBeVisibleAsync();
        await Look(page, $"bulk-{lang}-{theme}");
        await page.BulkConfirm.ClickAsync();
        await Expect(page.BulkResult.Locator("[data-refused]")).ToBeVisibleAsync();
        await Look(page, $"bulk-result-{lang}-{theme}");

        await page.DrawBegin.ClickAsync();
        await Expect(page.DrawBar).ToBeVisibleAsync();
        await Look(page, $"drawing-{lang}-{theme}");
        await page.TakeView.ClickAsync();
        await Expect(page.Drawn.Locator("[data-open]")).ToBeVisibleAsync();
        await page.Joint("open").PressAsync("Enter");
        await page.Joint("send").PressAsync("Enter");
        await Expect(page.Joint("class")).ToBeFocusedAsync();
        await Look(page, $"joint-{lang}-{theme}");
    }

    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task The_past_and_two_moments_beside_each_other_are_usable(string lang, string theme)
    {
        await town.Report();
        var moment = await town.MomentPassed();
        await town.Report();
        await using var page = await town.Open($"?lang={lang}&theme={theme}");
        await page.Past("look").ClickAsync();
        await Expect(page.Past("moment")).ToBeEnabledAsync();
        await Look(page, $"past-{lang}-{theme}");

        await page.CompareWith(moment.Seconds * 1_000);
        await Expect(page.Compared).ToBeVisibleAsync();
        await Expect(page.DifferenceLegend).ToBeVisibleAsync();
        await Look(page, $"compared-{lang}-{theme}");
    }

    [Theory]
    [InlineData("en", "light"), InlineData("en", "dark"), InlineData("zh", "light"), InlineData("zh", "dark")]
    public async Task Every_picture_of_the_wall_is_usable(string lang, string theme)
    {
        await town.Report();
        await using var page = await town.Open($"?lang={lang}&theme={theme}&wallSeconds=3600#wall");
        var seen = new HashSet<string>();
        await Expect(page.WallPicture).ToBeVisibleAsync();
        while (seen.Add((await page.WallPicture.GetAttributeAsync("data-picture"))!))
        {
            await Look(page, $"wall-{seen.Last()}-{lang}-{theme}");
            await page.Press("ArrowRight");
            await Expect(page.WallPicture).Not.ToHaveAttributeAsync("data-picture", seen.Last());
        }

        Assert.InRange(seen.Count, 4, int.MaxValue);
    }

    /// <summary>Opens each form that whoever acts may fill in, and looks at it.</summary>
    private static async Task Looked(OperatorPage page, int least)
    {
        await Expect(page.Actions.First).ToBeVisibleAsync();
        var keys = await page.ActionKeys();
        Assert.True(keys.Length >= least, string.Join(' ', keys));
        foreach (var key in keys)
        {
            await page.ActionBy(key).ClickAsync();
            await Expect(page.Confirm).ToBeVisibleAsync();
            Assert.Empty(await page.Faults("#side"));
            await page.GiveUp.ClickAsync();
            await Expect(page.ActionBy(key)).ToBeFocusedAsync();
        }
    }

    private static async Task Look(OperatorPage page, string name)
    {
        await page.Keep(name);
        Assert.Empty(await page.Faults());
    }
}
