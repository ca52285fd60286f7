using CityTwin.Protocol.V1;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Tests.Fakes;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.Time.Testing;

namespace CityTwin.Simulator.Tests.Playing;

public sealed class AgendaTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken cancel = Until.TooLong();
    private readonly FakeTimeProvider clock = new(Noon);

    [Fact]
    public async Task An_hour_of_a_city_at_two_hundred_times_takes_eighteen_seconds()
    {
        var agenda = new Agenda<string>(Time(CityClock.Types.Kind.Driven, speed: 200));
        agenda.Put("a", Noon + TimeSpan.FromHours(1), "call");

        var next = agenda.NextAsync(cancel);
        for (var seconds = 0; seconds < 17; seconds++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.False(next.IsCompleted);
        await Until.Holds(() => next.IsCompleted, () => clock.Advance(TimeSpan.FromMilliseconds(500)));
        Assert.Equal("call", await next);
        Assert.InRange((clock.GetUtcNow() - Noon).TotalSeconds, 18, 30);
    }

    [Fact]
    public async Task Nobody_waits_in_a_stepped_city_and_the_earliest_comes_first()
    {
        var agenda = new Agenda<string>(Time(CityClock.Types.Kind.Stepped, speed: 0));
        agenda.Put("late", Noon + TimeSpan.FromDays(9), "late");
        agenda.Put("early", Noon + TimeSpan.FromDays(1), "early");

        Assert.Equal(["early", "late"], [await agenda.NextAsync(cancel), await agenda.NextAsync(cancel)]);
    }

    [Fact]
    public async Task What_is_meant_twice_is_done_once_and_what_is_dropped_is_not()
    {
        var agenda = new Agenda<string>(Time(CityClock.Types.Kind.Stepped, speed: 0));
        agenda.Put("a", Noon + TimeSpan.FromHours(2), "first");
        agenda.Put("a", Noon, "again");
        agenda.Put("b", Noon, "dropped");
        agenda.Drop("b");

        Assert.Equal("first", await agenda.NextAsync(cancel));
        Assert.Equal(0, agenda.Count);
    }

    [Fact]
    public void In_a_hurry_a_day_passes_in_minutes_and_what_is_to_come_comes_in_proportion()
    {
        var time = Time(CityClock.Types.Kind.Real, speed: 1, haste: 720);
        clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Noon + TimeSpan.FromDays(1), time.Now);
        Assert.Equal(Noon + TimeSpan.FromMinutes(2), time.CityNow);
        Assert.Equal(time.Now + TimeSpan.FromHours(12), time.MomentOf(time.CityNow + TimeSpan.FromMinutes(1)));
        Assert.Equal(time.Now, time.MomentOf(Noon));

        time.Haste = 1440;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Noon + TimeSpan.FromDays(2), time.Now);
    }

    private PlayTime Time(CityClock.Types.Kind kind, double speed, double haste = 1) =>
        new(new CityClock { Kind = kind, Speed = speed, Now = Timestamp.FromDateTimeOffset(Noon) }, clock, haste);
}
