using CityTwin.Simulator.Replay;

namespace CityTwin.Simulator.Tests.Replay;

public sealed class LocalTimeTests
{
    private static readonly TimeZoneInfo Boston = TimeZoneInfo.FindSystemTimeZoneById(RequestFile.TimeZone);

    [Theory]
    [InlineData("2011-07-01 01:32:33", "2011-07-01T05:32:33Z")]
    [InlineData("2011-12-31 23:11:06", "2012-01-01T04:11:06Z")]
    public void Summer_and_winter_have_their_own_offset(string local, string instant) => Check(local, instant);

    [Theory]
    [InlineData("2011-11-06 00:59:59", "2011-11-06T04:59:59Z")]
    [InlineData("2011-11-06 01:09:48", "2011-11-06T05:09:48Z")]
    [InlineData("2011-11-06 01:54:07", "2011-11-06T05:54:07Z")]
    [InlineData("2011-11-06 02:00:00", "2011-11-06T07:00:00Z")]
    public void An_hour_that_comes_twice_means_its_first_coming(string local, string instant) => Check(local, instant);

    [Theory]
    [InlineData("2011-03-13 01:59:59", "2011-03-13T06:59:59Z")]
    [InlineData("2011-03-13 02:30:00", "2011-03-13T07:30:00Z")]
    [InlineData("2011-03-13 03:00:00", "2011-03-13T07:00:00Z")]
    public void A_time_that_the_clocks_skip_is_read_with_the_offset_before(string local, string instant) => Check(local, instant);

    private static void Check(string local, string instant) => Assert.Equal(
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture),
        LocalTime.ToInstant(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), Boston));
}
