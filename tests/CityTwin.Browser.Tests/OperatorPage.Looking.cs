using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>Looking back.</summary>
internal sealed partial class OperatorPage
{
    /// <summary>A part of the time below the map: look, play, moment or leave.</summary>
    public ILocator Past(string part) => page.Locator($"[data-past='{part}']");
}
