using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Browser.Tests;

/// <summary>What a checker of accessibility says of the page, and what the page looks like.</summary>
internal sealed partial class OperatorPage
{
    /// <summary>What is seriously wrong by WCAG 2.2 A and AA within a part of the page, as far as axe finds it.</summary>
    public Task<string[]> Faults(string within = "html") => Axe.FaultsOf(page, within);

    /// <summary>Keeps a picture for whoever looks through a run.</summary>
    public Task Keep(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screens", $"{name}.png") });

    /// <summary>Turns to another part of the page, as a link within it does.</summary>
    public Task TurnTo(string hash) => page.EvaluateAsync("hash => { location.hash = hash; }", hash);
}
