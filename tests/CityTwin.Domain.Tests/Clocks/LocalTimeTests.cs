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

    [Fact]
    public void An_instant_comes_back_from_the_wall_clock_or_as_its_later_twin() => Gen.Int[0, 365 * 24 * 4].Sample(quarters =>
    {
        var instant = new DateTimeOffset(2026, 1, 1, 5, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarters);
        var back = LocalTime.ToInstant(LocalTime.Of(instant, NewYork), NewYork);
        return back == instant || back == instant.AddHours(1);
    });
}
