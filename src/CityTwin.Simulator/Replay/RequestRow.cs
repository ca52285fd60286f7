namespace CityTwin.Simulator.Replay;

/// <summary>One request of a 311 history, as its row says.</summary>
/// <param name="Id">The city's own id, unique in the file.</param>
/// <param name="OpenedAt">When it was reported.</param>
/// <param name="Type">What it is about, in the city's words.</param>
/// <param name="Lat">Degrees north, WGS84; NaN when the row has no number there.</param>
/// <param name="Lon">Degrees east, WGS84; NaN when the row has no number there.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Labels">The areas that the row itself names.</param>
public sealed record RequestRow(
    string Id, DateTimeOffset OpenedAt, string Type, double Lat, double Lon, string Channel, AreaLabels Labels)
{
    /// <summary>Until when the city itself meant to be done; null when it set no limit.</summary>
    public DateTimeOffset? TargetAt { get; init; }

    /// <summary>When the city closed it; null when it had not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether the city itself counts it as on time; null when it does not say.</summary>
    public bool? IsOnTime { get; init; }
}
