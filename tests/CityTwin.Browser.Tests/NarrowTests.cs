using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>The page fits into every window, and nothing that it says is cut off.</summary>
public sealed class NarrowTests(TownInBrowser town) : IClassFixture<TownInBrowser>
{
    [Theory]
    [InlineData(1920, 1080, "en"), InlineData(1280, 720, "en"), InlineData(900, 700, "en"), InlineData(420, 800, "en"), InlineData(640, 360, "en")]
    [InlineData(1280, 720, "zh"), InlineData(900, 700, "zh"), InlineData(420, 800, "zh"), InlineData(640, 360, "zh")]
    public async Task No_text_is_cut_off(int width, int height, string lang)
    {
        await town.Report();
        await using var page = await town.Open($"?lang={lang}");
        await Expect(page.OwnPast).ToHaveAttributeAsync("data-own", "read");

        await page.Resize(width, height);

        foreach (var step in width < 800 ? (string[])["list", "side", "map"] : [""])
        {
            if (step.Length > 0)
            {
                await page.Step(step).ClickAsync();
                await Expect(page.Step(step)).ToHaveAttributeAsync("aria-pressed", "true");
            }

            await page.Keep($"{width}x{height}-{lang}-{step}");
            Assert.Empty(await page.CutOff());
        }

        Assert.Empty(await page.Faults());
    }

    [Theory]
    [InlineData(1280, 720, false), InlineData(1920, 1080, true)]
    public async Task A_city_that_is_shown_whole_ends_above_the_legend_which_is_folded_where_it_would_cover_the_map(int width, int height, bool isOpen)
    {
        await using var page = await town.Open();
        await page.Resize(width, height);
        await Expect(page.WholeLegend.Locator(".ramp")).ToBeVisibleAsync(new() { Visible = isOpen });

        await page.Button("Show the whole city").ClickAsync();
        var map = (await page.Map.BoundingBoxAsync())!;
        var legend = (await page.WholeLegend.BoundingBoxAsync())!;
        await page.Until($"cityTwin.cityEnds <= {(int)(legend.Y - map.Y)}");
        Assert.InRange(legend.Height, 1, map.Height / 3);

        await page.TabTo(page.LegendFold);
        await page.Press("Enter");
        await Expect(page.WholeLegend.Locator(".ramp")).ToBeVisibleAsync(new() { Visible = !isOpen });
        await page.Reload();
        await page.Until("cityTwin.line === 'live'");
        await Expect(page.WholeLegend.Locator(".ramp")).ToBeVisibleAsync(new() { Visible = !isOpen });
        await Expect(page.WholeLegend).ToContainTextAsync("open in view");
    }

    [Fact]
    public async Task On_a_small_screen_a_case_leads_to_its_panel_and_back_to_the_list()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await page.Resize(420, 800);
        await Expect(page.List).ToBeHiddenAsync();

        await page.Step("list").ClickAsync();
        await page.Row(receipt.CaseNumber).ClickAsync();
        await Expect(page.Panel).ToContainTextAsync(receipt.CaseNumber);
        await Expect(page.List).ToBeHiddenAsync();

        await page.Press("Escape");
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
        await Expect(page.Panel).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_middling_screen_the_panel_lies_over_the_map_when_a_case_is_picked()
    {
        var receipt = await town.Report();
        await using var page = await town.Open();
        await page.Resize(900, 700);
        await Expect(page.Panel).ToBeHiddenAsync();

        await page.Row(receipt.CaseNumber).ClickAsync();
        await Expect(page.Panel).ToBeVisibleAsync();

        await page.Press("Escape");
        await Expect(page.Panel).ToBeHiddenAsync();
        await Expect(page.Row(receipt.CaseNumber)).ToBeVisibleAsync();
    }
}
