namespace CityTwin.Browser.Tests;

/// <summary>What a page went through while nobody looked.</summary>
internal sealed partial class OperatorPage
{
    // Looks ten times a second, as the page's own ticks are at most four.
    private const string Note = """
        () => {
          const noted = window.noted = { lines: {}, announced: 0, backwards: 0, from: performance.now(), updates: cityTwin.pointUpdates };
          new MutationObserver(() => noted.announced++).observe(document.querySelector('#announce'), { childList: true, characterData: true, subtree: true });
          let position = 0;
          setInterval(() => {
            noted.lines[cityTwin.line] = (noted.lines[cityTwin.line] ?? 0) + 1;
            noted.backwards += cityTwin.position < position ? 1 : 0;
            position = cityTwin.position;
          }, 100);
        }
        """;

    /// <summary>Begins to note.</summary>
    public Task BeginNoting() => page.EvaluateAsync(Note);

    /// <summary>How often the page was seen in a state of its line.</summary>
    public Task<int> Noted(string line) => page.EvaluateAsync<int>("line => window.noted.lines[line] ?? 0", line);

    /// <summary>How often the position that is shown went back.</summary>
    public Task<int> NotedBackwards() => page.EvaluateAsync<int>("() => window.noted.backwards");

    /// <summary>How often something was announced to a screen reader.</summary>
    public Task<int> NotedAnnouncements() => page.EvaluateAsync<int>("() => window.noted.announced");

    /// <summary>How often a second points were handed to the map.</summary>
    public Task<double> NotedUpdates() => page.EvaluateAsync<double>("() => 1000 * (cityTwin.pointUpdates - noted.updates) / (performance.now() - noted.from)");
}
