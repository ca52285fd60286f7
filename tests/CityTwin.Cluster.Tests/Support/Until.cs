namespace CityTwin.Cluster.Tests.Support;

/// <summary>Waits for conditions, never for time.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until something holds; fails with its name when it does not come about. A call that is refused meanwhile is made again.</summary>
    public static async Task Holds(string what, Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        Exception? last = null;
        while (!await Asked())
        {
            try
            {
                await pace.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Within {Patience} it did not come about that {what}. {last?.Message}");
            }
        }

        async Task<bool> Asked()
        {
            try
            {
                return await holds();
            }
            catch (Grpc.Core.RpcException refused)
            {
                last = refused;
                return false;
            }
        }
    }
}
