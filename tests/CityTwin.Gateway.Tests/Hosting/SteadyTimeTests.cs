using CityTwin.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CityTwin.Gateway.Tests.Hosting;

/// <summary>A machine's clock is set while a silo runs: the runtime's own appointments must not notice.</summary>
public sealed class SteadyTimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(285)]
    [InlineData(-7_200)]
    public void It_goes_on_evenly_when_the_clock_of_the_machine_is_set(int seconds)
    {
        var machine = new Machine { Wall = Noon, Elapsed = TimeSpan.FromHours(5) };
        var steady = new SteadyTime(machine);

        machine.Wall += TimeSpan.FromSeconds(seconds);
        machine.Elapsed += TimeSpan.FromSeconds(10);

        Assert.Equal(Noon.AddSeconds(10), steady.GetUtcNow());
    }

    [Fact]
    public void Silos_keep_their_appointments_by_it()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddCityActors());
        using var silo = builder.Build();

        Assert.IsType<SteadyTime>(silo.Services.GetRequiredService<TimeProvider>());
    }

    private sealed class Machine : TimeProvider
    {
        public DateTimeOffset Wall { get; set; }

        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Wall;

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
