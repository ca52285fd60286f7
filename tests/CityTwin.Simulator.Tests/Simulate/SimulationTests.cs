using CityTwin.Simulator.Runs;
using CityTwin.Simulator.Simulate;
using CityTwin.Simulator.Tests.Fakes;

namespace CityTwin.Simulator.Tests.Simulate;

public sealed class SimulationTests
{
    private readonly CancellationToken cancel = Until.TooLong();

    [Fact]
    public async Task A_simulation_sends_exactly_as_many_as_it_may_over_all_its_clients()
    {
        await using var city = await FakeCity.OpenAsync();

        var report = await RunAsync(city, new() { Pace = new Pace.Max(), Incidents = 1001, Clients = 3, Streams = 2, BatchSize = 50 });

        Assert.Equal((1001, 1001, 1001), (report.Sent, report.Acknowledged, city.Intake.Taken.Count));
        Assert.Equal(0, report.LinesBroken);
    }

    [Fact]
    public async Task The_same_seed_and_prefix_change_nothing_the_second_time()
    {
        await using var city = await FakeCity.OpenAsync();
        var options = new SimulateOptions { Pace = new Pace.Max(), Incidents = 200, Seed = 5, IdPrefix = "again" };

        await RunAsync(city, options);
        var first = city.Intake.Taken.ToList();
        var report = await RunAsync(city, options);

        Assert.Equal(200, report.Acknowledged);
        Assert.Equal(first, city.Intake.Taken);
    }

    [Fact]
    public async Task A_simulation_ends_when_its_time_is_over()
    {
        await using var city = await FakeCity.OpenAsync();

        var report = await RunAsync(city, new() { Pace = new Pace.Rate(1000), Duration = TimeSpan.FromSeconds(0.5), Clients = 2 });

        Assert.InRange(report.Sent, 400, 600);
        Assert.Equal(report.Sent, report.Acknowledged);
    }

    [Fact]
    public void Arrivals_come_as_often_as_the_rate_says_and_follow_its_changes()
    {
        var moments = Arrivals.Until(
            TimeSpan.FromHours(2), moment => moment < TimeSpan.FromHours(1) ? 1 : 3, new Random(1)).ToList();

        Assert.InRange(moments.Count(moment => moment < TimeSpan.FromHours(1)), 3400, 3800);
        Assert.InRange(moments.Count(moment => moment >= TimeSpan.FromHours(1)), 10_400, 11_200);
        Assert.Equal(moments.Order(), moments);
    }

    [Fact]
    public void A_week_of_the_profile_has_seven_median_days()
    {
        var profile = Profile.Load();
        var monday = new DateTime(2026, 3, 2);

        var week = Enumerable.Range(0, 168).Sum(hour => profile.RateAt(monday.AddHours(hour)) * 3600);

        Assert.Equal(7 * profile.PerDay.P50, week, tolerance: 1);
        Assert.True(profile.RateAt(monday.AddHours(10)) > 10 * profile.RateAt(monday.AddHours(3)));
    }

    private async Task<RunReport> RunAsync(FakeCity city, SimulateOptions options)
    {
        using var client = city.Connect();
        var survey = await CitySurvey.AskAsync(client, cancel);
        return await new Simulation(survey, options, TimeProvider.System).RunAsync(city.Connect, cancel);
    }
}
