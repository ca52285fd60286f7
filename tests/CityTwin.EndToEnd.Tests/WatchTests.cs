using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What changes reaches whoever watches, and whoever comes back misses nothing.</summary>
public sealed class WatchTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly LiveService.LiveServiceClient live = demo.Town.Client.Live;

    [Fact]
    public async Task A_reported_case_reaches_a_watch_and_so_does_its_end()
    {
        using var watch = live.WatchCases(new() { Filter = new() { OpenOnly = true }, ChangesOnly = true });
        await Next(watch, frame => true);

        var receipt = await demo.Report("watched");
        var number = receipt.CaseNumber;
        await Next(watch, frame => frame.Cases.Any(card => card.Number == number && card.Stage == Stage.Dispatched));
        await demo.Town.Client.Solve(receipt);
        await Next(watch, frame => frame.Cases.Any(card => card.Number == number && card.Stage == Stage.Closed));
    }

    [Fact]
    public async Task A_watch_that_resumes_gets_what_it_missed_as_one_card_a_case()
    {
        using var before = live.WatchCases(new() { ChangesOnly = true });
        await demo.Report("before");
        var position = (await Next(before, frame => frame.Cases.Count > 0)).Position;

        var receipt = await demo.Report("missed");
        var number = receipt.CaseNumber;
        await demo.Town.Client.Sign(receipt);
        using var after = live.WatchCases(new() { AfterPosition = position });
        var frame = await Next(after, frame => frame.Cases.Any(card => card.Number == number));

        Assert.Equal(Stage.Handling, Assert.Single(frame.Cases, card => card.Number == number).Stage);
        Assert.True(frame.Position > position);
    }

    [Fact]
    public async Task A_snapshot_holds_every_open_case_and_then_goes_live()
    {
        var number = (await demo.Report("snapshot")).CaseNumber;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(index => demo.Report($"snapshot-{index}")));
        var seen = new HashSet<string>();
        using var watch = live.WatchCases(new() { Filter = new() { OpenOnly = true } });
        await Next(watch, frame =>
        {
            seen.UnionWith(frame.Cases.Select(card => card.Number));
            return seen.Contains(number);
        });
    }

    [Fact]
    public async Task Sums_of_an_area_follow_and_equal_what_its_actor_says()
    {
        using var watch = live.WatchAreas(new() { Level = "city" });
        var before = (await Next(watch, frame => frame.Snapshot)).Areas.Single().Sums;
        await demo.Report("summed");
        var after = (await Next(watch, frame => frame.Areas.Any(area => area.Sums.OpenedToday > before.OpenedToday))).Areas.Single();

        await Town.Until("the actor of the city says the same as the watch", async () =>
            (await demo.Town.Client.Places.GetAreaSumsAsync(new() { Code = after.Area })).Sums.Open
            == (await demo.Town.Client.Cases.ListCasesAsync(new() { Filter = new() { OpenOnly = true }, PageSize = 1000 })).Cases.Count);
    }

    [Fact]
    public async Task A_position_beyond_the_journal_is_refused()
    {
        using var watch = live.WatchCases(new() { AfterPosition = 1_000_000_000 });
        var refused = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal("watch.position_ahead", refused.RejectionCode());
    }

    [Theory]
    [InlineData("no-such-area", "")]
    [InlineData("", "no:such:kind")]
    public async Task A_filter_that_can_never_fit_is_refused(string area, string kind)
    {
        var filter = new CaseFilter();
        filter.Areas.AddRange(area.Length > 0 ? [area] : Array.Empty<string>());
        filter.Kinds.AddRange(kind.Length > 0 ? [kind] : Array.Empty<string>());
        using var watch = live.WatchCases(new() { Filter = filter });
        var refused = await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal("filter.invalid", refused.RejectionCode());
    }

    private static async Task<T> Next<T>(AsyncServerStreamingCall<T> watch, Func<T, bool> wanted)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (await watch.ResponseStream.MoveNext(limit.Token))
        {
            if (wanted(watch.ResponseStream.Current))
            {
                return watch.ResponseStream.Current;
            }
        }

        throw new InvalidOperationException("The watch ended before the awaited frame came.");
    }
}
