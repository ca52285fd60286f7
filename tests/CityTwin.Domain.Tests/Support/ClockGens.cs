using CityTwin.Domain.Clocks;
using CsCheck;

namespace CityTwin.Domain.Tests.Support;

/// <summary>Clocks of all kinds in many places: whole minutes, quarters of units, and often near a change of clocks.</summary>
internal static class ClockGens
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Days in 2026 on which New York, Berlin or Lord Howe Island change their clocks, and the turn of the year.
    private static readonly DateTimeOffset[] Turns =
    [
        new(2026, 3, 8, 6, 0, 0, TimeSpan.Zero), new(2026, 11, 1, 5, 0, 0, TimeSpan.Zero),
        new(2026, 3, 29, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 0, 0, 0, TimeSpan.Zero),
        new(2026, 4, 4, 14, 0, 0, TimeSpan.Zero), new(2026, 10, 3, 15, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
    ];

    /// <summary>Shanghai never changes its clocks, Lord Howe Island does so by half an hour.</summary>
    public static readonly Gen<TimeZoneInfo> Zones =
        Among("Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe").Select(TimeZoneInfo.FindSystemTimeZoneById);

    public static readonly Gen<WorkingCalendar> AnyCalendar = Among([.. Calendars.ByName.Values]);

    public static readonly Gen<Reckoning> Reckonings = Gen.Select(AnyCalendar, Zones, (calendar, zone) => calendar.In(zone));

    /// <summary>Where all days are of one length and clocks never change, so that days add up like hours.</summary>
    public static readonly Gen<Reckoning> EvenReckonings = AnyCalendar.Where(calendar => calendar.ShortDays.Count == 0)
        .Select(calendar => calendar.In(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")));

    public static readonly Gen<DateTimeOffset> Starts = Gen.OneOf(
        Gen.Int[0, 500 * 24 * 60].Select(minutes => NewYear.AddMinutes(minutes)),
        Gen.Select(Among(Turns), Gen.Int[-36 * 60, 6 * 60], (turn, minutes) => turn.AddMinutes(minutes)));

    public static readonly Gen<int> Minutes = Gen.OneOf(Gen.Int[0, 3 * 60], Gen.Int[0, 6 * 24 * 60]);

    public static readonly Gen<LimitUnit> Units = Gen.Enum<LimitUnit>();

    public static readonly Gen<LimitUnit> Hours = Among(LimitUnit.UrgentHours, LimitUnit.WorkingHours);

    public static readonly Gen<double> Amounts = Gen.OneOf(Gen.Int[1, 12], Gen.Int[1, 60]).Select(quarters => quarters / 4.0);

    // Whoever counts minutes counts whole ones.
    public static readonly Gen<HandlingLimit> Limits = Gen.Select(
        Amounts, Units, (amount, unit) => new HandlingLimit(unit is LimitUnit.UrgentMinutes ? amount * 4 : amount, unit));

    /// <summary>A clock with up to three pauses and up to two extensions, as it would have come to be.</summary>
    public static readonly Gen<(RunningClock Clock, Reckoning Reckoning)> Histories =
        Gen.Select(Reckonings, Starts, Limits, Gen.Select(Minutes, Minutes).Array[0, 3], Gen.Select(Minutes, Amounts).Array[0, 2])
            .Select((reckoning, start, limit, pauses, extensions) => (Grow(reckoning, start, limit, pauses, extensions), reckoning));

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);

    private static RunningClock Grow(
        Reckoning reckoning, DateTimeOffset start, HandlingLimit limit, (int After, int Length)[] pauses, (int After, double Amount)[] extensions)
    {
        var (clock, at) = (RunningClock.Start("handling", start, limit), start);
        foreach (var (after, length) in pauses)
        {
            at = at.AddMinutes(after);
            clock = clock.Pause(new ClockPause(at, at.AddMinutes(length), "suspension", "centre"), reckoning).Clock ?? clock;
            at = at.AddMinutes(length);
        }

        at = start;
        foreach (var (after, amount) in extensions)
        {
            at = at.AddMinutes(after);
            clock = clock.Extend(new ClockExtension(at, limit with { Amount = limit.Unit is LimitUnit.UrgentMinutes ? amount * 4 : amount }, "extension", "centre"), reckoning).Clock ?? clock;
        }

        return clock;
    }
}
