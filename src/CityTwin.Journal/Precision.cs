using CityTwin.Domain.Cases;

namespace CityTwin.Journal;

/// <summary>How finely stores keep instants and degrees; every store alike, so that a journal says the same wherever it lies.</summary>
internal static class Precision
{
    /// <summary>Degrees in ten-millionths: about a centimetre, and they fit into 32 bits.</summary>
    public static long E7(double degrees) => (long)Math.Round(degrees * 1e7);

    /// <summary>An instant in whole milliseconds, rounded down.</summary>
    public static DateTimeOffset Whole(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());

    /// <summary>When a clock has something to say next, rounded up: whoever asks then is never told to wait for the rest of a millisecond.</summary>
    public static DateTimeOffset? NextOf(CaseCard card) => card.NextAt is { } next ? Whole(next.AddTicks(TimeSpan.TicksPerMillisecond - 1)) : null;
}
