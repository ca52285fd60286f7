namespace CityTwin.Cluster.Tests.Support;

/// <summary>Waits for conditions, never for time.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Waits until something holds; fails with its name when it does not come about. A call that is refused meanwhile is made again.</summary>
    /// <param name="what">What is waited for.</param>
    /// <param name="holds">Whether it holds by now.</param>
    /// <param name="instead">What is there instead, said when it does not come about.</param>
    public static async Task Holds(string what, Func<Task<bool>> holds, Func<string>? instead = null)
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
                Assert.Fail($"Within {Patience} it did not come about that {what}. {last?.Message} {instead?.Invoke()}");
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
