using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.ClockGens;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class ReckoningPropertyTests
{
    [Fact]
    public void What_starts_later_is_not_due_earlier() => Gen.Select(Reckonings, Starts, Minutes, Limits).Sample((reckoning, start, later, limit) =>
        reckoning.After(start, limit) <= reckoning.After(start.AddMinutes(later), limit));

    [Fact]
    public void What_may_take_longer_is_not_due_earlier() => Gen.Select(Reckonings, Starts, Limits, Amounts).Sample((reckoning, start, limit, more) =>
        reckoning.After(start, limit) <= reckoning.After(start, limit with { Amount = limit.Amount + more }));

    [Fact]
    public void Nothing_is_due_before_it_starts() => Gen.Select(Reckonings, Starts, Limits).Sample((reckoning, start, limit) =>
        reckoning.After(start, limit) > start);

    [Fact]
    public void Hours_add_up_everywhere() => Gen.Select(Reckonings, Starts, Hours, Amounts, Amounts).Sample((reckoning, start, unit, first, second) =>
        InTwoSteps(reckoning, start, unit, first, second) == reckoning.After(start, new(first + second, unit)));

    // A limit that ends early, with a short day or in a skipped hour, has lost where it would have gone on: only there days do not add up.
    [Fact]
    public void Days_add_up_where_days_are_of_one_length_and_clocks_never_change() =>
        Gen.Select(EvenReckonings, Starts, Units, Amounts, Amounts).Sample((reckoning, start, unit, first, second) =>
            InTwoSteps(reckoning, start, unit, first, second) == reckoning.After(start, new(first + second, unit)));

    [Fact]
    public void Two_steps_are_never_shorter_than_one() => Gen.Select(Reckonings, Starts, Units, Amounts, Amounts).Sample((reckoning, start, unit, first, second) =>
        InTwoSteps(reckoning, start, unit, first, second) >= reckoning.After(start, new(first + second, unit)));

    [Fact]
    public void An_urgent_hour_is_an_hour_whatever_the_wall_clock_does() => Gen.Select(Reckonings, Starts, Amounts).Sample((reckoning, start, amount) =>
        reckoning.After(start, new(amount, LimitUnit.UrgentHours)) - start == TimeSpan.FromHours(amount));

    [Fact]
    public void Who_works_around_the_clock_works_real_hours() => Gen.Select(Zones, Starts, Amounts).Sample((zone, start, amount) =>
        Calendars.AroundTheClock.In(zone).After(start, new(amount, LimitUnit.WorkingHours)) - start == TimeSpan.FromHours(amount));

    [Fact]
    public void Time_that_counts_is_counted_once_and_in_one_direction() => Gen.Select(Reckonings, Starts, Minutes, Minutes, Units).Sample((reckoning, start, first, second, unit) =>
    {
        var (middle, end) = (start.AddMinutes(first), start.AddMinutes(first + second));
        var (before, after) = (reckoning.Between(start, middle, unit), reckoning.Between(middle, end, unit));
        return before >= TimeSpan.Zero && before + after == reckoning.Between(start, end, unit) && reckoning.Between(end, start, unit) == -(before + after);
    });

    [Fact]
    public void A_limit_covers_its_own_length() => Gen.Select(Reckonings, Starts, Hours, Amounts).Sample((reckoning, start, unit, amount) =>
        reckoning.Between(start, reckoning.After(start, new(amount, unit)), unit) == TimeSpan.FromHours(amount));

    [Fact]
    public void Whole_working_days_end_on_a_working_day_that_many_working_days_later() =>
        Gen.Select(Reckonings, Starts, Gen.Int[1, 20]).Sample((reckoning, start, days) =>
        {
            var calendar = reckoning.Calendar;
            var first = DateOnly.FromDateTime(calendar.NextWorkingMoment(LocalTime.Of(start, reckoning.Zone)));
            var last = LocalTime.DateOf(reckoning.After(start, new(days, LimitUnit.WorkingDays)), reckoning.Zone);
            var worked = Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(day => calendar.IsWorkingDay(first.AddDays(day)));
            return worked == days && calendar.IsWorkingDay(last);
        });

    [Fact]
    public void An_amount_of_time_is_an_amount_of_units_and_back() => Gen.Select(Reckonings, Limits).Sample((reckoning, limit) =>
        reckoning.AmountOf(reckoning.LengthOf(limit), limit.Unit) == limit.Amount);

    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    [InlineData("America/St_Johns")]
    [InlineData("Europe/Dublin")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Gaza")]
    [InlineData("Antarctica/Troll")]
    [InlineData("Pacific/Apia")]
    public void The_table_of_a_zone_says_what_the_zone_says(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var reckoning = Calendars.Linjiang.In(zone);
        var first = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Gen.Int[0, 130 * 365 * 24 * 4].Select(quarters => first.AddMinutes(15L * quarters)).Sample(instant =>
            DueTimes.After(instant, new(1, LimitUnit.UrgentHours), reckoning).Because[0].Detail
                == TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset InTwoSteps(Reckoning reckoning, DateTimeOffset start, LimitUnit unit, double first, double second) =>
        reckoning.After(reckoning.After(start, new(first, unit)), new(second, unit));
}
