using CityTwin.Client;
using CityTwin.Client.Live;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Tests.Fakes;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;

namespace CityTwin.Simulator.Tests.Client;

public sealed class CaseWatchTests
{
    private readonly CancellationToken cancel = Until.TooLong();

    [Fact]
    public async Task A_broken_watch_resumes_after_its_last_position()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Live.ThenBreak(Snapshot(10, "A"), Live(10), Live(12, "B"));
        city.Live.ThenSilence(Live(15, "C"));

        var frames = await ReadAsync(city, 4);

        Assert.Equal([null, 12], city.Live.Asked);
        Assert.Equal(["A", "B", "C"], frames.SelectMany(frame => frame.Changes).Select(card => card.Number));
        Assert.Equal([true, false, false, false], frames.Select(frame => frame.StartsAnew));
    }

    [Fact]
    public async Task A_snapshot_that_was_cut_off_starts_anew()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Live.ThenBreak(Snapshot(10, "A"), Snapshot(10, "B"));
        city.Live.ThenSilence(Snapshot(11, "A"), Snapshot(11, "B"), Live(11));

        var frames = await ReadAsync(city, 5);

        Assert.Equal([null, null], city.Live.Asked);
        Assert.Equal([true, false, true, false, false], frames.Select(frame => frame.StartsAnew));
    }

    [Fact]
    public async Task A_resync_says_how_much_was_missed_and_starts_anew()
    {
        await using var city = await FakeCity.OpenAsync();
        var resync = Snapshot(40, "A");
        resync.Resync = new Resync { Missed = 25, FromPosition = 12 };
        city.Live.ThenBreak(Live(12, "B"), resync);
        city.Live.ThenSilence(Snapshot(41, "A"));

        var frames = await ReadAsync(city, 3);

        Assert.Equal([null, null], city.Live.Asked);
        Assert.Equal((25, true), (frames[1].Missed, frames[1].StartsAnew));
    }

    [Fact]
    public async Task A_position_that_the_journal_does_not_have_starts_anew()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Live.ThenFail(Refused("watch.position_ahead"));
        city.Live.ThenSilence(Snapshot(3, "A"));

        var frames = await ReadAsync(city, 1, new WatchOptions { AfterPosition = 99 });

        Assert.Equal([99, null], city.Live.Asked);
        Assert.True(frames[0].StartsAnew);
    }

    [Fact]
    public async Task A_refused_filter_is_thrown()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Live.ThenFail(Refused("filter.invalid"));

        var refused = await Assert.ThrowsAsync<RpcException>(() => ReadAsync(city, 1));

        Assert.Equal("filter.invalid", refused.RejectionCode());
    }

    [Fact]
    public async Task A_silent_line_is_a_dead_line()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Live.ThenSilence(Live(5, "A"));
        city.Live.ThenSilence(Live(6, "B"));
        var clock = new FakeTimeProvider();
        var states = new List<LineState>();
        var options = new WatchOptions { LineChanged = states.Add, Retry = new RetryOptions { FirstWait = TimeSpan.Zero } };
        using var client = new CityTwinClient(city.Address, clock);

        await foreach (var frame in client.WatchCases(options: options).ReadAsync(cancel))
        {
            if (frame.Position == 6)
            {
                break;
            }

            clock.Advance(options.SilenceLimit);
        }

        Assert.Equal([true, false, true], states.Select(state => state.IsLive));
        Assert.Equal("Nothing came for 15 seconds.", states[1].Why);
    }

    private async Task<List<WatchFrame<CaseCard>>> ReadAsync(FakeCity city, int count, WatchOptions? options = null)
    {
        using var client = city.Connect();
        return await client.WatchCases(options: options).ReadAsync(cancel).Take(count).ToListAsync(cancel);
    }

    private static WatchCasesResponse Snapshot(long position, string number) =>
        new() { Position = position, Snapshot = true, Cases = { new CaseCard { Number = number } } };

    private static WatchCasesResponse Live(long position, params string[] numbers) =>
        new() { Position = position, Cases = { numbers.Select(number => new CaseCard { Number = number }) } };

    private static RpcException Refused(string code) => new Google.Rpc.Status
    {
        Code = (int)StatusCode.InvalidArgument,
        Message = "No.",
        Details = { Any.Pack(new ErrorInfo { Domain = "citytwin", Reason = code }) },
    }.ToRpcException();
}
