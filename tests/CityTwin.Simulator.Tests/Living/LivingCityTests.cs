using CityTwin.Protocol.V1;
using CityTwin.Simulator.Living;
using CityTwin.Simulator.Tests.Fakes;
using Grpc.Net.Client;
using Microsoft.Extensions.Time.Testing;

namespace CityTwin.Simulator.Tests.Living;

public sealed class LivingCityTests
{
    [Fact]
    public async Task People_report_and_cases_go_the_whole_way()
    {
        await using var city = await WithCasesAsync(50);
        city.Town.ShownOpen = 4 * LivingCity.UsualOpenCases;

        await LiveUntilAsync(city, () =>
            new[] { "filed", "dispatched", "taken_up", "finished", "inspected", "closed", "sent_back", "returned" }.All(city.Town.Steps.Contains)
            && city.Intake.Taken.Count > 260);

        Assert.All(city.Town.Refused, code => Assert.Equal("case.version_conflict", code));
        Assert.All(city.Intake.Taken, incident => Assert.Contains(incident.Kind, FakeCityService.Kinds.Select(kind => kind.Key)));
    }

    [Fact]
    public async Task The_first_burst_fills_up_what_is_open_already()
    {
        await using var city = await WithCasesAsync(260);
        city.Intake.MayAnswer = Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);

        await LiveUntilAsync(city, () => city.Intake.Taken.Count >= LivingCity.UsualOpenCases - 260, stepping: TimeSpan.Zero);

        Assert.Equal(LivingCity.UsualOpenCases - 260, city.Intake.Taken.Count);
    }

    [Fact]
    public async Task A_city_that_cannot_work_for_a_while_is_waited_for()
    {
        await using var city = await WithCasesAsync(50);
        city.About.Unavailable = 2;

        await LiveUntilAsync(city, () => city.Town.Steps.Contains("taken_up"));
    }

    private static async Task<FakeCity> WithCasesAsync(int count)
    {
        var city = await FakeCity.OpenAsync();
        for (var number = 1; number <= count; number++)
        {
            city.Town.Put($"T-{number}", number % 2 == 0 ? "" : "roads");
        }

        return city;
    }

    private static async Task LiveUntilAsync(FakeCity city, Func<bool> condition, TimeSpan? stepping = null)
    {
        using var channel = GrpcChannel.ForAddress(city.Address);
        using var stop = new CancellationTokenSource();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero));
        var living = new LivingCity(channel.CreateCallInvoker(), clock, seed: 1).RunAsync(stop.Token);

        await Until.Holds(() => living.IsCompleted || condition(), () => clock.Advance(stepping ?? TimeSpan.FromMilliseconds(200)));
        Assert.False(living.IsCompleted, living.Exception?.ToString());

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => living);
    }
}
