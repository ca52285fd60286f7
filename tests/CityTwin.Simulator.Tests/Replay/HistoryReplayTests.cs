using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;
using CityTwin.Simulator.Tests.Fakes;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CityTwin.Simulator.Tests.Replay;

public sealed class HistoryReplayTests
{
    private static readonly DateTimeOffset Start = new(2011, 7, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken cancel = Until.TooLong();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task The_order_within_a_kind_is_kept_at_any_number_of_streams_also_when_lines_break(int streams)
    {
        await using var city = await FakeCity.OpenAsync();
        city.Intake.BreakBefore.UnionWith([3, 17]);
        city.Intake.BreakAfter.UnionWith([5, 23]);
        using var client = city.Connect();
        var rows = Rows(1000).ToList();

        var report = await new HistoryReplay(client, new() { Streams = streams, BatchSize = 20 }, TimeProvider.System).RunAsync(rows, cancel);

        Assert.Equal((1000, 1000, 0), (report.Sent, report.Acknowledged, report.RefusedInAll));
        Assert.Equal(4, report.LinesBroken);
        Assert.Equal(
            rows.GroupBy(row => row.Type).ToDictionary(kind => RequestMapping.KindOf(kind.Key), kind => kind.Select(row => row.Id).ToList()),
            city.Intake.Taken.GroupBy(taken => taken.Kind).ToDictionary(kind => kind.Key, kind => kind.Select(taken => taken.SourceId).ToList()));
    }

    [Fact]
    public async Task Each_row_is_acknowledged_or_refused_with_a_reason()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Intake.Answer = incident => int.Parse(incident.SourceId, System.Globalization.CultureInfo.InvariantCulture) % 10 == 0
            ? new IncidentOutcome { Refusal = new Refusal { Code = "place.outside_city", Message = "It lies outside." } }
            : null;
        using var client = city.Connect();

        var report = await new HistoryReplay(client, new(), TimeProvider.System).RunAsync(Rows(500), cancel);

        Assert.Equal((500, 450), (report.Sent, report.Acknowledged));
        Assert.Equal(50, report.Refused["place.outside_city"]);
    }

    [Fact]
    public async Task A_replay_with_a_speed_keeps_the_pace_of_the_rows()
    {
        await using var city = await FakeCity.OpenAsync();
        using var client = city.Connect();
        var clock = new FakeTimeProvider();
        var replay = new HistoryReplay(client, new() { Speed = 60, Streams = 1 }, clock);

        // Three rows, an hour apart: at 60 times the speed a minute apart.
        var running = replay.RunAsync(Rows(3, apart: TimeSpan.FromHours(1)), cancel);
        await Until.Holds(() => city.Intake.Taken.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(city.Intake.Taken);

        await Until.Holds(() => city.Intake.Taken.Count == 2, () => clock.Advance(TimeSpan.FromSeconds(1)));
        await Until.Holds(() => running.IsCompleted, () => clock.Advance(TimeSpan.FromSeconds(1)));
        Assert.Equal(3, (await running).Acknowledged);
    }

    [Fact]
    public void A_kind_has_one_lane_whatever_else_is_sent() =>
        Gen.Select(Gen.String, Gen.Int[1, 64]).Sample((kind, lanes) =>
            KindLanes.LaneOf(kind, lanes) is var lane && lane >= 0 && lane < lanes && lane == KindLanes.LaneOf(kind, lanes));

    [Fact]
    public void Lanes_are_the_same_on_every_machine() =>
        Assert.Equal([1, 0, 1], new[] { "boston311:matter:graffiti-removal", "a", "" }.Select(kind => KindLanes.LaneOf(kind, 4)));

    private static IEnumerable<RequestRow> Rows(int count, TimeSpan apart = default) => Enumerable.Range(1, count).Select(number =>
        new RequestRow($"{number}", Start + (number * apart), $"Type {number * number % 11}", 42.3, -71.1, "Twitter", new AreaLabels(null, null)));
}
