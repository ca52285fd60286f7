using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Browser.Tests;

/// <summary>What a checker of accessibility says of the page, and what the page looks like.</summary>
internal sealed partial class OperatorPage
{
    // Run by the browser itself: the page's own policy lets no foreign script in.
    private const string Check = """
        () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
          .then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)))
        """;

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Repository.Root, "gateway", "web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What is seriously wrong by WCAG 2.2 A and AA, as far as axe finds it.</summary>
    public async Task<string[]> Faults()
    {
        await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Check);
    }

    /// <summary>Keeps a picture for whoever looks through a run.</summary>
    public Task Keep(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screens", $"{name}.png") });

    /// <summary>Turns to another part of the page, as a link within it does.</summary>
    public Task TurnTo(string hash) => page.EvaluateAsync("hash => { location.hash = hash; }", hash);
}
