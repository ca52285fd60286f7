namespace CityTwin.Domain.Backtesting;

/// <summary>The days whose reports are decided anew.</summary>
/// <param name="From">The first day, in dates of the city.</param>
/// <param name="To">The day after the last one.</param>
/// <param name="Zone">The city's time zone.</param>
public sealed record BacktestPeriod(DateOnly From, DateOnly To, TimeZoneInfo Zone)
{
    /// <summary>Whether the city's wall clock showed one of these days.</summary>
    public bool Holds(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
        return From <= day && day < To;
    }
}
