using System.Globalization;
using CityTwin.EndToEnd.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>Layers of the atlas on the map: turned on, drawn, explained, remembered.</summary>
public sealed class LayerTests(TownWithAssets town) : IClassFixture<TownWithAssets>
{
    private static readonly string AtLamp = string.Create(
        CultureInfo.InvariantCulture, $"?lang=en&theme=light&at={PackWithAssets.Lat},{PackWithAssets.Lon},17");

    [Fact]
    public async Task By_keys_alone_a_layer_is_turned_on_and_drawn_and_said_and_remembered_and_turned_off()
    {
        await using var page = await town.Open(AtLamp);
        Assert.Equal(0, await page.Count("assetsDrawn"));
        Assert.DoesNotContain(page.Requests, asked => asked.Contains("/tiles/", StringComparison.Ordinal));

        await page.TabTo(page.Layers);
        await page.Press("Enter");
        await Expect(page.Layer("borders")).ToBeVisibleAsync();
        await page.Press("Tab");
        await Expect(page.Layer("borders")).ToBeFocusedAsync();
        await page.Press("Tab");
        await page.Press("Space");
        await page.Until("cityTwin.assetsDrawn > 0");
        await Expect(page.Legend("assets")).ToContainTextAsync("Managed components");
        await page.Press("Escape");
        await Expect(page.Layers).ToBeFocusedAsync();
        await Expect(page.Layer("assets")).ToHaveCountAsync(0);

        await page.Reload();
        await page.Until("cityTwin.assetsDrawn > 0");
        await page.TabTo(page.Layers);
        await page.Press("Enter");
        await page.TabTo(page.Layer("assets"));
        await page.Press("Space");
        await page.Until("cityTwin.assetsDrawn === 0");
        await Expect(page.Legend("assets")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_asset_under_the_pointer_says_what_it_is_and_who_keeps_it()
    {
        await using var page = await town.Open($"{AtLamp}&layers=assets");
        await page.Until("cityTwin.assetsDrawn > 0");

        await page.PointAtTheMiddle();

        await Expect(page.AssetTip).ToContainTextAsync("Lamp 1");
        await Expect(page.AssetTip).ToContainTextAsync("kept by Linjiang Power Supply Company");
    }

    [Theory]
    [InlineData("en", "light"), InlineData("zh", "dark")]
    public async Task By_keys_alone_an_asset_in_view_is_gone_to_and_says_what_it_is_and_where(string lang, string theme)
    {
        await using var page = await town.Open($"{AtLamp.Replace("lang=en&theme=light", $"lang={lang}&theme={theme}", StringComparison.Ordinal)}&layers=assets");
        await page.Until("cityTwin.assetsDrawn > 0");
        await page.TabTo(page.Layers);
        await page.Press("Enter");

        await page.TabInSightTo(page.Asset("lamp-1"));
        await Expect(page.Asset("lamp-1")).ToContainTextAsync(lang == "en" ? "kept by Linjiang Power Supply Company" : "养护单位");
        await Expect(page.AssetTip).ToContainTextAsync(lang == "en" ? "Lamp 1" : "一号灯");
        await page.TabInSightTo(page.Asset("road-1"));
        await Expect(page.AssetTip).ToContainTextAsync(lang == "en" ? "Road 1" : "一号路");
        var before = page.Address;
        await page.Press("Enter");
        await Expect(page.Asset("road-1")).ToBeFocusedAsync();
        await page.UntilAddress(address => address != before);
        await Expect(page.AssetTip).ToContainTextAsync(lang == "en" ? "Road 1" : "一号路");
        Assert.Empty(await page.Faults());

        await page.Press("Escape");
        await Expect(page.AssetTip).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("borders", "13", "12"), InlineData("edges", "13.5", "12.5")]
    public async Task A_layer_is_drawn_where_it_can_be_seen_and_stays_when_the_theme_changes(string layer, string near, string far)
    {
        await using var page = await town.Open($"{AtLamp.Replace(",17", $",{near}", StringComparison.Ordinal)}&layers={layer}");
        await page.Until($"cityTwin.{layer}Drawn > 0");
        var drawn = await page.Count($"{layer}Drawn");

        await page.Button("Dark").ClickAsync();
        await page.Until($"document.documentElement.dataset.theme === 'dark' && cityTwin.{layer}Drawn >= {drawn}");
        await page.Keep($"layer-{layer}-dark");
        Assert.Empty(page.Errors);

        await page.Go($"{AtLamp.Replace(",17", $",{far}", StringComparison.Ordinal)}&layers={layer}");
        if (layer == "edges")
        {
            await Expect(page.Legend(layer)).ToContainTextAsync("zoom in to see them");
        }
    }

    [Fact]
    public async Task The_open_panel_and_the_legend_have_no_serious_fault()
    {
        await using var page = await town.Open($"{AtLamp}&layers=borders,assets,edges");
        await page.Layers.ClickAsync();
        await page.Until("cityTwin.assetsDrawn > 0 && cityTwin.bordersDrawn > 0");
        await page.Keep("layers-en-light");

        Assert.Empty(await page.Faults());
    }
}
