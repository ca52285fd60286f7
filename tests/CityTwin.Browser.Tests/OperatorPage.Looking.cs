using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>Looking back.</summary>
internal sealed partial class OperatorPage
{
    /// <summary>A part of the time below the map: look, play, moment or leave.</summary>
    public ILocator Past(string part) => page.Locator($"[data-past='{part}']");

    /// <summary>The button that opens the choice of layers.</summary>
    public ILocator Layers => page.Locator("#layers");

    /// <summary>The box that turns a layer of the atlas on or off: borders, assets or edges.</summary>
    public ILocator Layer(string name) => page.Locator($"[data-layer='{name}']");

    /// <summary>What the legend says of a layer that is on.</summary>
    public ILocator Legend(string layer) => page.Locator($"[data-legend='{layer}']");

    /// <summary>An asset of the list of those in view.</summary>
    public ILocator Asset(string id) => page.Locator($"[data-asset='{id}']");

    /// <summary>What stands beside an asset under the pointer.</summary>
    public ILocator AssetTip => page.Locator(".asset-tip");

    /// <summary>Puts the pointer onto the middle of the map.</summary>
    public async Task PointAtTheMiddle()
    {
        var map = (await page.Locator("#map").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(map.X + (map.Width / 2) - 20, map.Y + (map.Height / 2));
        await page.Mouse.MoveAsync(map.X + (map.Width / 2), map.Y + (map.Height / 2));
    }
}
