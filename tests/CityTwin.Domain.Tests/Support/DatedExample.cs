using System.Globalization;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Tests.Support;

/// <summary>One row of <c>due-times.csv</c>: a clock as people tell it, and when it is due.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Calendar">One of <see cref="Calendars.ByName"/>.</param>
/// <param name="Start">Wall clock; with an offset where the time comes twice.</param>
/// <param name="Limit">Amount and unit as in a city pack.</param>
/// <param name="Changes"><c>pause FROM UNTIL</c>, <c>pause FROM</c>, <c>extend AT AMOUNT UNIT</c>, separated by semicolons.</param>
/// <param name="Due">Wall clock; empty while the clock stands still.</param>
internal sealed record DatedExample(string Name, string Zone, string Calendar, string Start, string Limit, string Changes, string Due)
{
    public static readonly IReadOnlyList<DatedExample> All =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Clocks", "due-times.csv"))
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(row => new DatedExample(row[0], row[1], row[2], row[3], row[4], row[5], row[6])),
    ];

    private TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public Reckoning Reckoning => Calendars.ByName[Calendar].In(TimeZone);

    public MinuteCount MinuteCount => new(Calendars.ByName[Calendar], TimeZone);

    public DateTimeOffset? DueAt => Due.Length == 0 ? null : Instant(Due);

    /// <summary>The clock after all its changes; a change that is refused fails the test.</summary>
    public RunningClock Clock => Changes
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(change => change.Split(' '))
        .Aggregate(RunningClock.Start("handling", Instant(Start), LimitOf(Limit), Reckoning.Calendar.Id), (clock, change) =>
        {
            var changed = change switch
            {
                ["pause", var from, var until] => clock.Pause(new ClockPause(Instant(from), Instant(until), "suspension", "centre"), Reckoning),
                ["pause", var from] => clock.Pause(new ClockPause(Instant(from), null, "suspension", "centre"), Reckoning),
                ["extend", var at, var amount, var unit] => clock.Extend(
                    new ClockExtension(Instant(at), LimitOf($"{amount} {unit}"), "extension", "centre"), Reckoning),
                _ => throw new FormatException(Changes),
            };
            Assert.Null(changed.Refused);
            return changed.Clock!;
        });

    private DateTimeOffset Instant(string text)
    {
        if (text.Length > "2026-03-02T10:00".Length)
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        }

        var wall = DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        Assert.False(TimeZone.IsAmbiguousTime(wall) || TimeZone.IsInvalidTime(wall), $"{text} needs an offset in {Zone}.");
        return new DateTimeOffset(wall, TimeZone.GetUtcOffset(wall));
    }

    private static HandlingLimit LimitOf(string text) => text.Split(' ') is [var amount, var unit]
        ? new HandlingLimit(
            double.Parse(amount, CultureInfo.InvariantCulture), Enum.Parse<LimitUnit>(unit.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true))
        : throw new FormatException(text);
}
