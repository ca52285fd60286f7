namespace CityTwin.Simulator.Replay;

/// <summary>How a history is replayed.</summary>
public sealed record ReplayOptions
{
    /// <summary>The most streams of a replay.</summary>
    public const int MostStreams = 64;

    /// <summary>The first local day to send; absent means from the beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last local day to send; absent means to the end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Seconds of history in a real second; absent means as fast as possible.</summary>
    public double? Speed { get; init; }

    /// <summary>How many streams send side by side, 1 to <see cref="MostStreams"/>.</summary>
    /// <value>The default value is 4.</value>
    public int Streams { get; init; } = 4;

    /// <summary>How many incidents a message carries at most, 1 to 1,000.</summary>
    /// <value>The default value is 200.</value>
    public int BatchSize { get; init; } = 200;
}
