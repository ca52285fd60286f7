namespace CityTwin.Domain.Incidents;

/// <summary>Every limit on what an incident may carry.</summary>
public static class IncidentLimits
{
    /// <summary>Longest name of a source, in characters.</summary>
    public const int SourceLength = 64;

    /// <summary>Longest id of a source, in characters.</summary>
    public const int SourceIdLength = 128;

    /// <summary>Longest free text, in characters.</summary>
    public const int TextLength = 500;

    /// <summary>Longest channel, in characters.</summary>
    public const int ChannelLength = 64;

    /// <summary>Most incidents in one message of a stream.</summary>
    public const int BatchSize = 1_000;

    /// <summary>The least accurate point, in metres.</summary>
    public const double AccuracyMetres = 10_000;

    /// <summary>How far a point may lie from the geometry that comes with it, in metres.</summary>
    public const double PointOffGeometryMetres = 1_000;

    /// <summary>How far a source's clock may run ahead of city time.</summary>
    public static readonly TimeSpan ClockAhead = TimeSpan.FromMinutes(10);

    /// <summary>Nothing was reported before this; an earlier time is a mistake.</summary>
    public static readonly DateTimeOffset EarliestReport = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
