namespace CityTwin.Grains.Hosting;

/// <summary>Whose cancellation it is.</summary>
public static class Cancellation
{
    /// <summary>
    /// Whether this is the end that was asked for by this token. Anything else is a stumble, also when it calls itself cancelled: work in the background
    /// that took it for its end would take the whole process with it.
    /// </summary>
    public static bool IsEndBy(this Exception cause, CancellationToken asked) => cause is OperationCanceledException && asked.IsCancellationRequested;
}
