namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Waits with a named limit; clocks under test do not move by themselves, and no test may hang.</summary>
internal static class Until
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Cancelled when the test is, or has taken too long.</summary>
    public static CancellationToken TooLong()
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        return limit.Token;
    }

    /// <summary>Waits for a condition.</summary>
    public static async Task Holds(Func<bool> condition, Action? meanwhile = null)
    {
        var tooLong = TooLong();
        while (!condition())
        {
            meanwhile?.Invoke();
            await Task.Delay(1, tooLong);
        }
    }
}
