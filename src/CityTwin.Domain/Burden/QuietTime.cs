using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Burden;

/// <summary>The time of a city's day in which nobody is disturbed except for safety.</summary>
internal static class QuietTime
{
    /// <summary>When the quiet time that holds this moment is over; the moment itself when none does.</summary>
    public static DateTimeOffset End(DateTimeOffset at, PushLimits limits, TimeZoneInfo zone)
    {
        var local = LocalTime.Of(at, zone);
        var time = TimeOnly.FromDateTime(local);

        // Half-open, and over midnight when it begins later than it ends.
        if (!time.IsBetween(limits.QuietFrom, limits.QuietTo))
        {
            return at;
        }

        var end = DateOnly.FromDateTime(local).AddDays(time < limits.QuietTo ? 0 : 1).ToDateTime(limits.QuietTo);

        // Where clocks are put forward over all the time between two quiet ones, its end is quiet already.
        return End(LocalTime.ToInstant(end, zone), limits, zone);
    }
}
