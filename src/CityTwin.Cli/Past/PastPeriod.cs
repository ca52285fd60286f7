using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Indicators;
using CityTwin.Journal;

namespace CityTwin.Cli.Past;

/// <summary>A past period as a command line names it: days of a city, its journal, and the rules to look at it with.</summary>
/// <param name="From">First day.</param>
/// <param name="To">The day after the last one.</param>
/// <param name="Journal">The journal.</param>
/// <param name="Rules">The rules of the pack.</param>
internal sealed record PastPeriod(DateOnly From, DateOnly To, StoredJournal Journal, CityRules Rules)
{
    /// <summary>The period as instants.</summary>
    public ReportingPeriod Instants => Between(From, To, Rules.TimeZone);

    /// <summary>Days of a city as instants.</summary>
    public static ReportingPeriod Between(DateOnly from, DateOnly to, TimeZoneInfo zone) => new(Start(from, zone), Start(to, zone));

    private static DateTimeOffset Start(DateOnly day, TimeZoneInfo zone) => LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), zone);
}
