using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using CsCheck;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class DueTimesPropertyTests
{
    private static readonly DateTimeOffset NewYear = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeZoneInfo Shanghai = TinyCity.Rules.TimeZone;

    private static readonly Gen<DateTimeOffset> Starts = Gen.Int[0, 365 * 24 * 60].Select(minutes => NewYear.AddMinutes(minutes));
    private static readonly Gen<double> Amounts = Gen.Int[1, 80].Select(quarters => quarters / 4.0);
    private static readonly Gen<LimitUnit> Units = Gen.Enum<LimitUnit>();

    [Fact]
    public void What_starts_later_is_not_due_earlier() => Gen.Select(Starts, Gen.Int[0, 5_000], Amounts, Units).Sample((start, later, amount, unit) =>
        After(start, amount, unit) <= After(start.AddMinutes(later), amount, unit));

    [Fact]
    public void What_may_take_longer_is_not_due_earlier() => Gen.Select(Starts, Amounts, Amounts, Units).Sample((start, amount, more, unit) =>
        After(start, amount, unit) <= After(start, amount + more, unit));

    [Fact]
    public void Nothing_is_due_before_it_starts() => Gen.Select(Starts, Amounts, Units).Sample((start, amount, unit) =>
        After(start, amount, unit) > start);

    [Fact]
    public void Working_hours_add_up() => Gen.Select(Starts, Amounts, Amounts).Sample((start, first, second) =>
        After(After(start, first, LimitUnit.WorkingHours), second, LimitUnit.WorkingHours) == After(start, first + second, LimitUnit.WorkingHours));

    [Fact]
    public void Working_hours_are_the_minutes_that_a_naive_count_finds() => Gen.Select(Starts, Amounts).Sample((start, amount) =>
        WorkedMinutes(start, After(start, amount, LimitUnit.WorkingHours)) == amount * 60);

    [Fact]
    public void Whole_working_days_end_on_a_working_day_that_many_working_days_later() => Gen.Select(Starts, Gen.Int[1, 20]).Sample((start, days) =>
    {
        var first = DateOnly.FromDateTime(TinyCity.Calendar.NextWorkingMoment(LocalTime.Of(start, Shanghai)));
        var last = LocalTime.DateOf(After(start, days, LimitUnit.WorkingDays), Shanghai);
        var worked = Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(day => TinyCity.Calendar.IsWorkingDay(first.AddDays(day)));
        return worked == days && TinyCity.Calendar.IsWorkingDay(last);
    });

    private static DateTimeOffset After(DateTimeOffset start, double amount, LimitUnit unit) =>
        DueTimes.After(start, new HandlingLimit(amount, unit), TinyCity.Calendar, Shanghai).At;

    private static int WorkedMinutes(DateTimeOffset from, DateTimeOffset until)
    {
        var count = 0;
        for (var minute = LocalTime.Of(from, Shanghai); minute < LocalTime.Of(until, Shanghai); minute = minute.AddMinutes(1))
        {
            var time = TimeOnly.FromDateTime(minute);
            count += TinyCity.Calendar.IsWorkingDay(DateOnly.FromDateTime(minute))
                && TinyCity.Calendar.Shifts.Any(shift => shift.Start <= time && time < shift.End) ? 1 : 0;
        }

        return count;
    }
}
