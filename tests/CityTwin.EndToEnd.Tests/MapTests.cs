using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>A map is watched on a real gateway: it follows, it turns, and says what cannot be shown.</summary>
public sealed class MapTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly MapService.MapServiceClient maps = demo.Town.Client.Maps;

    [Fact]
    public async Task A_reported_case_is_drawn_and_listed_and_its_end_takes_it_off()
    {
        using var map = maps.WatchMap(new() { View = await Whole() });
        await Next(map, frame => frame.Snapshot is { Detail: MapDetail.Cases } && frame.List is not null);

        var receipt = await demo.Report("mapped");
        var told = await Next(map, frame => frame.Cases.Any(drawn => drawn.Number == receipt.CaseNumber));
        Assert.Contains(receipt.CaseNumber, told.List.Numbers);
        Assert.Contains(told.Areas, area => receipt.Place.Areas.Contains(area.Area));

        await demo.Town.Client.Solve(receipt);
        await Next(map, frame => frame.Gone.Contains(receipt.CaseNumber) && !frame.List.Numbers.Contains(receipt.CaseNumber));
    }

    [Fact]
    public async Task A_map_turns_to_other_ground_on_the_same_stream_and_back()
    {
        var receipt = await demo.Report("turned");
        using var map = maps.WatchMap(new() { View = await Whole() });
        var first = await Next(map, frame => frame.Cases.Any(drawn => drawn.Number == receipt.CaseNumber));

        var elsewhere = await Whole();
        elsewhere.Bounds = new Bounds { West = 1, South = 1, East = 2, North = 2 };
        await maps.TurnMapAsync(new() { Watch = first.Watch, Turn = 1, View = elsewhere });
        var turned = await Next(map, frame => frame is { Turn: 1, Snapshot: not null });
        Assert.Equal((0, 0), (turned.Cases.Count, turned.Counts.Open));
        Assert.True(turned.Counts.Everywhere > 0);

        await maps.TurnMapAsync(new() { Watch = first.Watch, Turn = 2, View = await Whole() });
        await Next(map, frame => frame.Turn == 2 && frame.Cases.Any(drawn => drawn.Number == receipt.CaseNumber));
    }

    [Fact]
    public async Task What_no_map_can_show_is_refused_with_its_reason()
    {
        Action<MapView>[] mistakes =
        [
            view => view.Bounds = null, view => view.Bounds.West = view.Bounds.East + 1, view => view.Zoom = 25, view => view.Zoom = double.NaN,
            view => view.Budget = 20_001, view => view.ListRows = 501, view => (view.ListFrom, view.ListRows) = (9_999, 2), view => (view.ListFrom, view.ListRows) = (int.MaxValue, 500),
        ];
        foreach (var mistake in mistakes)
        {
            var view = await Whole();
            mistake(view);
            Assert.Equal("map.view_invalid", await Refused(new() { View = view }));
        }

        var foreign = await Whole();
        foreign.Filter = new() { Kinds = { "no:such:kind" } };
        Assert.Equal("filter.invalid", await Refused(new() { View = foreign }));
        Assert.Equal("watch.position_ahead", await Refused(new() { View = await Whole(), AfterPosition = long.MaxValue }));
    }

    [Fact]
    public async Task A_watch_that_is_over_is_not_turned()
    {
        string name;
        using (var map = maps.WatchMap(new() { View = await Whole() }))
        {
            name = (await Next(map, _ => true)).Watch;
        }

        await Town.Until("the gateway has noticed that the watch is over", async () =>
        {
            try
            {
                await maps.TurnMapAsync(new() { Watch = name, Turn = 1, View = await Whole() });
                return false;
            }
            catch (RpcException refused)
            {
                return refused is { StatusCode: StatusCode.NotFound } && refused.RejectionCode() == "map.watch_unknown";
            }
        });
    }

    private async Task<string?> Refused(WatchMapRequest request)
    {
        using var map = maps.WatchMap(request);
        return (await Assert.ThrowsAsync<RpcException>(() => Next(map, _ => true))).RejectionCode();
    }

    private async Task<MapView> Whole() => new() { Bounds = (await demo.Town.Client.City.GetCityAsync(new())).Bounds, Zoom = 11, ListRows = 500 };

    private static async Task<WatchMapResponse> Next(AsyncServerStreamingCall<WatchMapResponse> map, Func<WatchMapResponse, bool> isMeant)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (await map.ResponseStream.MoveNext(limit.Token))
        {
            if (isMeant(map.ResponseStream.Current))
            {
                return map.ResponseStream.Current;
            }
        }

        throw new InvalidOperationException("The map ended before it showed what was waited for.");
    }
}
