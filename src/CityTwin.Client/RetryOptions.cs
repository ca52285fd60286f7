namespace CityTwin.Client;

/// <summary>How patiently a broken line is opened again.</summary>
public sealed record RetryOptions
{
    /// <summary>The first wait; each further one is twice as long, and up to a quarter longer or shorter.</summary>
    /// <value>The default value is 100 milliseconds.</value>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait.</summary>
    /// <value>The default value is 10 seconds.</value>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time without any answer after which the failure is thrown to the caller.</summary>
    /// <value>The default value is <see cref="Timeout.InfiniteTimeSpan"/>: never.</value>
    public TimeSpan GiveUpAfter { get; init; } = Timeout.InfiniteTimeSpan;
}
