using System.Globalization;
using System.Text.Json;
using CityTwin.Protocol.V1;
using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>Drawing an area on the map, and what goes on over it.</summary>
internal sealed partial class OperatorPage
{
    /// <summary>The button that begins a drawing.</summary>
    public ILocator DrawBegin => page.Locator("#draw-begin");

    /// <summary>What is said while an area is drawn.</summary>
    public ILocator DrawBar => page.Locator("[data-drawing]");

    /// <summary>What takes the view as the area that is drawn.</summary>
    public ILocator TakeView => page.Locator("#draw-view");

    /// <summary>The cross that stands for the pointer when an area is drawn by keys.</summary>
    public ILocator Crosshair => page.Locator(".crosshair");

    /// <summary>The panel of a drawn area.</summary>
    public ILocator Drawn => page.Locator("[data-drawn^='[[']");

    /// <summary>What goes on over the map, to be ticked: situations or operations.</summary>
    public ILocator Overlay(string name) => page.Locator($"[data-overlay='{name}']");

    /// <summary>A field of the form of a joint operation.</summary>
    public ILocator Joint(string field) => page.Locator($"#joint-{field}");

    /// <summary>Where the keyboard is.</summary>
    public ILocator InFocus => page.Locator(":focus");

    /// <summary>Clicks on the map, so many pixels east and south of its middle.</summary>
    public async Task ClickMap(float east, float south, int clicks = 1)
    {
        var box = (await page.Locator("#map").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(box.X + (box.Width / 2) + east, box.Y + (box.Height / 2) + south, new() { ClickCount = clicks });
    }

    /// <summary>The drawn area as the page sent it.</summary>
    public async Task<Geometry> Ground()
    {
        var corners = JsonSerializer.Deserialize<double[][]>((await Drawn.GetAttributeAsync("data-drawn"))!)!;
        var ring = new VertexList { Vertices = { corners.Select(corner => new Vertex { Lon = corner[0], Lat = corner[1] }) } };
        return new Geometry { Crs = Crs.Wgs84, Polygon = new() { Rings = { ring } } };
    }

    /// <summary>The shares that the panel shows, by area.</summary>
    public async Task<Dictionary<string, double>> Shares()
    {
        var shown = new Dictionary<string, double>();
        foreach (var row in await Drawn.Locator("[data-area]").AllAsync())
        {
            shown.Add((await row.GetAttributeAsync("data-area"))!, double.Parse((await row.GetAttributeAsync("data-share"))!, CultureInfo.InvariantCulture));
        }

        return shown;
    }
}
