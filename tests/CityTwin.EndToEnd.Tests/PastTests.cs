using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The city as it was, on a real gateway: at a moment, running on, and beside another moment.</summary>
public sealed class PastTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly PastService.PastServiceClient past = demo.Town.Client.Past;

    [Fact]
    public async Task A_moment_shows_what_was_there_then_and_not_what_came_later()
    {
        var (earlier, later, between) = await TwoReports("then");
        using var watch = past.WatchPast(new() { View = await Whole(), At = between });
        var frame = await Next(watch, frame => !frame.Map.More);

        Assert.Contains(frame.Map.List.Numbers, number => number == earlier);
        Assert.DoesNotContain(later, frame.Map.List.Numbers);
        Assert.Equal(between, frame.At);
        Assert.True(frame.First <= frame.At && frame.At < frame.Last);
        Assert.Equal(frame.Map.Counts.Everywhere, frame.Areas.Max(area => area.Sums.Open));
    }

    [Fact]
    public async Task A_past_that_runs_comes_to_the_present_and_stands_there()
    {
        var (_, later, between) = await TwoReports("run");
        using var watch = past.WatchPast(new() { View = await Whole(), At = between, Speed = 3_600 });

        await Next(watch, frame => frame.Map.List?.Numbers.Contains(later) == true);
        await Next(watch, frame => frame.Speed == 0);
    }

    [Fact]
    public async Task A_past_turns_to_another_moment_and_to_other_ground()
    {
        var (earlier, later, between) = await TwoReports("turn");
        using var watch = past.WatchPast(new() { View = await Whole(), At = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow().AddDays(1)) });
        var first = await Next(watch, frame => frame.Map.List?.Numbers.Contains(later) == true);

        await past.TurnPastAsync(new() { Watch = first.Map.Watch, At = between });
        var turned = await Next(watch, frame => frame.At == between);
        Assert.NotNull(turned.Map.Snapshot);
        Assert.Contains(earlier, turned.Map.List.Numbers);
        Assert.DoesNotContain(later, turned.Map.List.Numbers);

        var elsewhere = await Whole();
        elsewhere.Bounds = new Bounds { West = 1, South = 1, East = 2, North = 2 };
        await demo.Town.Client.Maps.TurnMapAsync(new() { Watch = first.Map.Watch, Turn = 1, View = elsewhere });
        Assert.Equal(0, (await Next(watch, frame => frame.Map.Turn == 1)).Map.Counts.Open);
    }

    [Fact]
    public async Task Two_moments_are_compared_by_their_sums()
    {
        var (_, later, between) = await TwoReports("compared");

        var (then, now) = (await past.GetSumsAtAsync(new() { At = between }), await past.GetSumsAtAsync(new() { At = await When(later) }));

        Assert.Equal(OfCity(then) + 1, OfCity(now));
        Assert.True(then.Position < now.Position);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_is_refused_with_its_reason()
    {
        await TwoReports("refused");
        var ok = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

        Assert.Equal("past.moment_invalid", await Refused(new() { View = await Whole() }));
        Assert.Equal("past.moment_invalid", await Refused(new() { View = await Whole(), At = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch) }));
        Assert.Equal("past.speed_invalid", await Refused(new() { View = await Whole(), At = ok, Speed = 3_601 }));
        Assert.Equal("map.view_invalid", await Refused(new() { At = ok }));
        var unknown = await Assert.ThrowsAsync<RpcException>(() => past.TurnPastAsync(new() { Watch = "nobody's" }).ResponseAsync);
        Assert.Equal("map.watch_unknown", unknown.RejectionCode());
    }

    [Fact]
    public async Task Only_so_many_look_back_at_once()
    {
        await TwoReports("many");
        var request = new WatchPastRequest { View = await Whole(), At = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) };
        var looking = Enumerable.Range(0, 8).Select(_ => past.WatchPast(request)).ToList();
        foreach (var watch in looking)
        {
            await Next(watch, _ => true);
        }

        Assert.Equal("past.too_many", await Refused(request));
        looking.ForEach(watch => watch.Dispose());
        await Town.Until("one may look back again", async () =>
        {
            using var watch = past.WatchPast(request);
            try
            {
                return await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
            }
            catch (RpcException)
            {
                return false;
            }
        });
    }

    private async Task<(string Earlier, string Later, Timestamp Between)> TwoReports(string id)
    {
        var earlier = (await demo.Report($"{id}-earlier")).CaseNumber;
        var later = (await demo.Report($"{id}-later")).CaseNumber;
        return (earlier, later, await When(earlier));
    }

    private async Task<Timestamp> When(string number) => (await demo.Town.Client.Cases.GetCaseHistoryAsync(new() { Number = number })).Events[^1].At;

    private async Task<string?> Refused(WatchPastRequest request)
    {
        using var watch = past.WatchPast(request);
        return (await Assert.ThrowsAsync<RpcException>(() => Next(watch, _ => true))).RejectionCode();
    }

    private static long OfCity(GetSumsAtResponse sums) => sums.Areas.Max(it => it.Sums.Open);

    private async Task<MapView> Whole() => new() { Bounds = (await demo.Town.Client.City.GetCityAsync(new())).Bounds, Zoom = 11, ListRows = 500 };

    private static async Task<WatchPastResponse> Next(AsyncServerStreamingCall<WatchPastResponse> watch, Func<WatchPastResponse, bool> isMeant)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (await watch.ResponseStream.MoveNext(limit.Token))
        {
            if (isMeant(watch.ResponseStream.Current))
            {
                return watch.ResponseStream.Current;
            }
        }

        throw new InvalidOperationException("The past ended before it showed what was waited for.");
    }
}
