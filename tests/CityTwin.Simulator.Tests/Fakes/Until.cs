namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Waits for a condition with a named limit; clocks under test do not move by themselves.</summary>
internal static class Until
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task Holds(Func<bool> condition, Action? meanwhile = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!condition())
        {
            meanwhile?.Invoke();
            await Task.Delay(1, limit.Token);
        }
    }
}
