using System.Globalization;
using CityTwin.Domain.Clocks;
using CsCheck;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class LocalTimeTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Fact]
    public void A_day_belongs_to_the_wall_calendar_of_the_city() => Assert.Equal(
        new DateOnly(2026, 3, 1),
        LocalTime.DateOf(new DateTimeOffset(2026, 3, 2, 4, 59, 0, TimeSpan.Zero), NewYork));

    [Theory]
    // At two the clocks go to three: what is skipped is the moment of the change.
    [InlineData("2026-03-08T01:59", "2026-03-08T06:59Z")]
    [InlineData("2026-03-08T02:00", "2026-03-08T07:00Z")]
    [InlineData("2026-03-08T02:59", "2026-03-08T07:00Z")]
    [InlineData("2026-03-08T03:00", "2026-03-08T07:00Z")]
    // At two the clocks go back to one: what comes twice is the later one.
    [InlineData("2026-11-01T00:59", "2026-11-01T04:59Z")]
    [InlineData("2026-11-01T01:00", "2026-11-01T06:00Z")]
    [InlineData("2026-11-01T02:00", "2026-11-01T07:00Z")]
    public void A_wall_clock_time_is_one_instant_also_when_clocks_change(string wall, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), LocalTime.ToInstant(DateTime.Parse(wall, CultureInfo.InvariantCulture), NewYork));

    [Fact]
    public void A_later_time_on_the_wall_is_never_an_earlier_instant() => Gen.Select(Gen.Int[0, 365 * 24 * 60], Gen.Int[0, 240]).Sample((minutes, later) =>
    {
        var wall = new DateTime(2026, 1, 1).AddMinutes(minutes);
        return LocalTime.ToInstant(wall, NewYork) <= LocalTime.ToInstant(wall.AddMinutes(later), NewYork);
    });

    [Fact]
    public void An_instant_comes_back_from_the_wall_clock_or_as_its_later_twin() => Gen.Int[0, 365 * 24 * 4].Sample(quarters =>
    {
        var instant = new DateTimeOffset(2026, 1, 1, 5, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarters);
        var back = LocalTime.ToInstant(LocalTime.Of(instant, NewYork), NewYork);
        return back == instant || back == instant.AddHours(1);
    });
}
