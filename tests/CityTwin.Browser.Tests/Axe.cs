using CityTwin.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>A checker of accessibility, run by the browser itself: no page's own policy lets a foreign script in.</summary>
internal static class Axe
{
    private const string Check = """
        within => axe.run(within, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
          .then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`)))
        """;

    private static readonly Lazy<string> Checker = new(() => File.ReadAllText(Path.Combine(Repository.Root, "gateway", "web", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What is seriously wrong by WCAG 2.2 A and AA within a part of a page, as far as axe finds it.</summary>
    public static async Task<string[]> FaultsOf(IPage page, string within = "html")
    {
        await page.EvaluateAsync(Checker.Value);
        return await page.EvaluateAsync<string[]>(Check, within);
    }
}
