namespace CityTwin.Simulator.Playing;

/// <summary>Who plays along, and how.</summary>
public sealed record PlayOptions
{
    /// <summary>Who plays.</summary>
    public PlayRoles Roles { get; init; } = PlayRoles.All;

    /// <summary>Everything follows from it and from what the city answers.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many times faster than people the players act. With 1 they act by the city's own time.</summary>
    /// <value>The default value is 1.</value>
    public double Haste { get; init; } = 1;

    /// <summary>How long they play, city time; where the city's clock is stepped, real time. Absent means until they are stopped.</summary>
    public TimeSpan? Duration { get; init; }
}
