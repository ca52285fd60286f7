namespace CityTwin.Client.Live;

/// <summary>Where a watch begins and how patient it is.</summary>
public sealed record WatchOptions
{
    /// <summary>Resume after this position of the journal, which an earlier frame named; absent means: a snapshot first.</summary>
    public long? AfterPosition { get; init; }

    /// <summary>Leave the snapshot out and begin with what changes next. Only for cases.</summary>
    public bool ChangesOnly { get; init; }

    /// <summary>The longest silence before the line counts as dead; the city sends a frame at least every 5 seconds.</summary>
    /// <value>The default value is 15 seconds.</value>
    public TimeSpan SilenceLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How patiently a broken line is opened again.</summary>
    /// <value>By default it is tried for ever.</value>
    public RetryOptions Retry { get; init; } = new();

    /// <summary>Told when the line is live and when it broke.</summary>
    public Action<LineState>? LineChanged { get; init; }
}

/// <summary>How a line to the city stands.</summary>
/// <param name="IsLive">Whether frames are coming in.</param>
/// <param name="Why">Why it broke, one sentence; null while it is live.</param>
public sealed record LineState(bool IsLive, string? Why = null);
