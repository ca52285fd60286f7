namespace CityTwin.Domain.Situations;

/// <summary>Where in the week of the city's wall clock an instant lies.</summary>
internal sealed class CityWeek(TimeZoneInfo zone)
{
    // 0001-01-01 was a Monday, so whole weeks of ticks begin on Mondays.
    private const long Week = 7 * TimeSpan.TicksPerDay;
    private long hour = -1;
    private long offset;

    /// <summary>Hours since Monday 0:00, with their fraction; 0 to below 168.</summary>
    public double HourOf(long ticks)
    {
        // Clocks change at whole hours: one look-up an hour is enough.
        if (ticks / TimeSpan.TicksPerHour != hour)
        {
            hour = ticks / TimeSpan.TicksPerHour;
            offset = zone.GetUtcOffset(new DateTimeOffset(hour * TimeSpan.TicksPerHour, TimeSpan.Zero)).Ticks;
        }

        return (double)((ticks + offset + Week) % Week) / TimeSpan.TicksPerHour;
    }
}
