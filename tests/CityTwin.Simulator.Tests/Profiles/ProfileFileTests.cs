using System.Text.Json;
using CityTwin.Simulator.Tests.DemoCity;

namespace CityTwin.Simulator.Tests.Profiles;

public sealed class ProfileFileTests
{
    private const double Rounding = 0.001;

    private static readonly JsonElement Boston = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CityTwin.Simulator", "Profiles", "boston-2011h2.json"))).RootElement;

    [Fact]
    public void The_shares_of_hours_weekdays_and_channels_add_up_to_one()
    {
        Assert.Equal(1, Numbers("hourShares").Sum(), Rounding);
        Assert.Equal(1, Numbers("weekdayShares").Sum(), Rounding);
        Assert.Equal(1, Boston.GetProperty("channelShares").EnumerateObject().Sum(channel => channel.Value.GetDouble()), Rounding);
        Assert.Equal(1, Boston.GetProperty("weekdayHourShares").EnumerateArray().SelectMany(Numbers).Sum(), Rounding);
    }

    [Fact]
    public void A_week_has_seven_days_of_twenty_four_hours()
    {
        Assert.Equal(24, Numbers("hourShares").Count());
        Assert.Equal(Enumerable.Repeat(24, 7), Boston.GetProperty("weekdayHourShares").EnumerateArray().Select(day => day.GetArrayLength()));
    }

    [Fact]
    public void Kinds_are_ranked_from_the_most_frequent_and_leave_a_tail()
    {
        var kinds = Boston.GetProperty("kinds").EnumerateArray().ToList();
        var shares = kinds.Select(kind => kind.GetProperty("share").GetDouble()).ToList();

        Assert.Equal(Enumerable.Range(1, 40), kinds.Select(kind => kind.GetProperty("rank").GetInt32()));
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.InRange(shares.Sum(), 0.9, 0.99);
    }

    [Fact]
    public void Times_to_close_never_fall_from_one_quantile_to_the_next()
    {
        var times = Boston.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetProperty("closeHours"))
            .Append(Boston.GetProperty("closing").GetProperty("hours"));

        Assert.All(times, hours =>
        {
            Assert.Equal(7, hours.GetArrayLength());
            Assert.Equal(Numbers(hours).Order(), Numbers(hours));
        });
    }

    private static IEnumerable<double> Numbers(string field) => Numbers(Boston.GetProperty(field));

    private static IEnumerable<double> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetDouble());
}
