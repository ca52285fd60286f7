using CityTwin.Protocol.V1;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Simulate;

namespace CityTwin.Simulator.Tests.Playing;

public sealed class HandlingTimesTests
{
    private static readonly Fate Fate = new(seed: 1);

    private readonly HandlingTimes times = new(
        [new Kind { Key = "light", Names = new Names { En = "Street Light Outages" } }, new Kind { Key = "other", Names = new Names { En = "Something else" } }],
        Profile.Load());

    [Fact]
    public void A_kind_that_was_measured_takes_as_long_as_it_did()
    {
        var hours = Hours("light", limit: TimeSpan.FromHours(1));

        // Boston, street lights: half within 112 hours, nine of ten within 1,510; nobody is played longer than 60 days.
        Assert.InRange(hours[500], 95, 130);
        Assert.InRange(hours[900], 1_200, 1_440);
    }

    [Fact]
    public void Any_other_kind_takes_less_than_its_limit_nine_times_of_ten() =>
        Assert.InRange(Hours("other", limit: TimeSpan.FromHours(100)).Count(hours => hours <= 100), 880, 930);

    private List<double> Hours(string kind, TimeSpan limit) =>
        [.. Enumerable.Range(0, 1000).Select(number => times.Handling(kind, limit, sigma => Fate.Around(sigma, $"case-{number}", "x")).TotalHours).Order()];
}
