namespace CityTwin.Simulator.Simulate;

/// <summary>How a city is simulated. A simulation always ends: by time, by number, or both.</summary>
public sealed record SimulateOptions
{
    /// <summary>The longest simulation.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>The most streams of a simulation, all clients together.</summary>
    public const int MostLanes = 1024;

    /// <summary>How much is sent.</summary>
    public Pace Pace { get; init; } = new Pace.Rate(10);

    /// <summary>How long it runs, above 0 to 7 days.</summary>
    /// <value>The default value is 60 seconds.</value>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many incidents are sent at most; 0 sends nothing, absent means no bound but the time.</summary>
    public long? Incidents { get; init; }

    /// <summary>Everything follows from it.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The mix of the database baselines instead of the profile's.</summary>
    public bool Baseline { get; init; }

    /// <summary>Share of incidents that repeat a recent one, 0 to 1; absent means the mix's own.</summary>
    public double? Duplicates { get; init; }

    /// <summary>A storm that comes and goes over the run.</summary>
    public bool Storm { get; init; }

    /// <summary>How many kinds come; absent means the mix's own number.</summary>
    public int? Kinds { get; init; }

    /// <summary>Confines the incidents; absent means the whole city.</summary>
    public SquareGround? Square { get; init; }

    /// <summary>How many clients send, each over its own connection.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>How many streams each client has.</summary>
    public int Streams { get; init; } = 1;

    /// <summary>How many incidents a message carries at most, 1 to 1,000.</summary>
    public int BatchSize { get; init; } = 200;

    /// <summary>How many messages a stream has under way, 1 to 32.</summary>
    public int Window { get; init; } = 8;

    /// <summary>Starts each source id; absent means the moment of the start, so that each run counts as new.</summary>
    public string? IdPrefix { get; init; }
}

/// <summary>How much a simulation sends.</summary>
public abstract record Pace
{
    private Pace()
    {
    }

    /// <summary>As fast as the city takes it.</summary>
    public sealed record Max : Pace;

    /// <summary>A number a second, all streams together.</summary>
    /// <param name="PerSecond">Above 0.</param>
    public sealed record Rate(double PerSecond) : Pace;

    /// <summary>The profile's own hours and weekdays, this many times faster, from the city's time on.</summary>
    /// <param name="Factor">Above 0.</param>
    public sealed record ProfileTime(double Factor) : Pace;
}
