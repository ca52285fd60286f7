namespace CityTwin.Client.Live;

/// <summary>Where a watch of a work feed begins and how patient it is.</summary>
public sealed record WorkWatchOptions
{
    /// <summary>Begin after this number of the feed, which was confirmed earlier.</summary>
    /// <value>The default value is 0: everything from the beginning.</value>
    public long AfterSequence { get; init; }

    /// <summary>The longest silence before the line counts as dead; the city sends a frame at least every 5 seconds.</summary>
    /// <value>The default value is 15 seconds.</value>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How patiently a broken line is opened again.</summary>
    /// <value>By default it is tried for ever.</value>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>Told when the line is live and when it broke.</summary>
    public Action<LineState>? LineChanged { get; init; }

    /// <summary>Told when numbers are missing, and once more when they stay missing.</summary>
    public Action<WorkGap>? GapFound { get; init; }
}

/// <summary>Numbers of a work feed that did not come.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsLost">They were asked for again and did not come then either; the feed goes on without them.</param>
public sealed record WorkGap(long First, long Last, bool IsLost);
