using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// The time by which people act: the city's own. In a hurry it runs ahead of the city, so that what takes people days takes
/// minutes; where the city's clock is stepped, nobody waits.
/// </summary>
internal sealed class PlayTime
{
    /// <summary>The longest wait in one piece: people may begin to hurry meanwhile.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly double citySpeed;
    private DateTimeOffset cityThen;
    private DateTimeOffset then;
    private long since;
    private double haste;

    /// <summary>Begins at the city's time.</summary>
    /// <param name="city">The city's clock, read just now.</param>
    /// <param name="clock">Measures real time.</param>
    /// <param name="haste">How many times faster than in the city people act.</param>
    public PlayTime(CityClock city, TimeProvider clock, double haste = 1)
    {
        this.clock = clock;
        this.haste = haste;
        citySpeed = city.Kind is CityClock.Types.Kind.Stepped ? 0 : city.Speed;
        then = cityThen = city.Now.ToDateTimeOffset();
        since = clock.GetTimestamp();
    }

    /// <summary>Whether anybody waits at all.</summary>
    public bool Waits => citySpeed > 0;

    /// <summary>By the people's time.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return then + (RealSince() * citySpeed * haste);
            }
        }
    }

    /// <summary>By the city's time.</summary>
    public DateTimeOffset CityNow
    {
        get
        {
            lock (gate)
            {
                return cityThen + (RealSince() * citySpeed);
            }
        }
    }

    /// <summary>How many times faster than in the city people act from now on.</summary>
    public double Haste
    {
        get => haste;
        set
        {
            lock (gate)
            {
                var real = RealSince();
                (then, cityThen, since) = (then + (real * citySpeed * haste), cityThen + (real * citySpeed), clock.GetTimestamp());
                haste = value;
            }
        }
    }

    /// <summary>A moment of the city in people's time. Whoever hurries counts from now on, not from when it happened.</summary>
    public DateTimeOffset MomentOf(DateTimeOffset city)
    {
        if (Haste == 1)
        {
            return city;
        }

        var ahead = city - CityNow;
        return ahead > TimeSpan.Zero ? Now + (ahead * Haste) : Now;
    }

    /// <summary>The city's time after something that takes people so long.</summary>
    public DateTimeOffset CityAfter(TimeSpan span) => CityNow + (span / Haste);

    /// <summary>How much of people's time passes in so much real time.</summary>
    public TimeSpan OfReal(TimeSpan real) => real * citySpeed * Haste;

    /// <summary>A stepped city stands still until somebody reports: what is heard of it says how late it is.</summary>
    public void Hear(DateTimeOffset city)
    {
        lock (gate)
        {
            if (!Waits && city > cityThen)
            {
                then = cityThen = city;
            }
        }
    }

    /// <summary>Waits for a moment of people's time, but never long in one piece; whether it has come.</summary>
    public async Task<bool> WaitAsync(DateTimeOffset moment, CancellationToken cancel)
    {
        var real = Waits ? (moment - Now) / (citySpeed * Haste) : TimeSpan.Zero;
        if (real <= TimeSpan.Zero)
        {
            return true;
        }

        // Timers count whole milliseconds: a shorter wait would be none, and whoever waits would ask again and again.
        var isWhole = real <= LongestWait;
        await Task.Delay(isWhole ? TimeSpan.FromMilliseconds(Math.Ceiling(real.TotalMilliseconds)) : LongestWait, clock, cancel);
        return isWhole;
    }

    private TimeSpan RealSince() => clock.GetElapsedTime(since);
}
