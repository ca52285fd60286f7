namespace CityTwin.Domain.Situations;

/// <summary>
/// When reports are entries of a list rather than news: one family of kinds through one channel, one right behind the other. Boston entered
/// 314 complaints about housing on 2011-07-06 one second apart (median); in its worst storm the calls of one kind came 24 seconds apart.
/// </summary>
public sealed record BulkRules
{
    /// <summary>The usual rules.</summary>
    public static BulkRules Usual { get; } = new();

    /// <summary>Entries of one family through one channel that follow each other within this time are a run. Default 10 seconds; 0 (never) to 5 minutes.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A run is at least this many times denser than the family usually is, so that a busy family's normal traffic is none. Default 20.</summary>
    public double DenserThanUsual { get; init; } = 20;

    /// <summary>A run counts as at most this many reports. Default 3; 1 to 1,000.</summary>
    public int CountsAtMost { get; init; } = 3;

    /// <summary>For each report of the same family through another channel a run may count for this many more: others see it too. Default 5.</summary>
    public int MoreForEachWitness { get; init; } = 5;

    /// <summary>How long ago the other channel's report may be. Default 1 hour.</summary>
    public TimeSpan WitnessWithin { get; init; } = TimeSpan.FromHours(1);
}
