using CityTwin.Client;
using CityTwin.Client.Live;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Tests.Fakes;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Client;

public sealed class WorkWatchTests
{
    private static readonly RetryOptions AtOnce = new() { FirstWait = TimeSpan.Zero };

    private readonly CancellationToken cancel = Until.TooLong();
    private readonly List<WorkGap> gaps = [];

    [Fact]
    public async Task A_broken_line_begins_again_after_what_was_confirmed_and_nothing_is_handed_over_twice()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenBreak(Frame(1, 2, 3));
        city.Work.ThenSilence(Frame(2, 3), Frame(4));

        var numbers = await ReadAsync(city, 4, confirm: 1);

        Assert.Equal([1, 2, 3, 4], numbers);
        Assert.Equal([0, 1], city.Work.Asked);
        Assert.Equal([1], city.Work.Confirmed);
        Assert.Empty(gaps);
    }

    [Fact]
    public async Task Missing_numbers_are_reported_and_asked_for_again()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenSilence(Frame(1, 4));
        city.Work.ThenSilence(Frame(1, 2, 3, 4));

        Assert.Equal([1, 2, 3, 4], await ReadAsync(city, 4));
        Assert.Equal([new WorkGap(2, 3, IsLost: false)], gaps);
    }

    [Fact]
    public async Task Numbers_that_stay_missing_are_lost_and_the_feed_goes_on()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenSilence(Frame(1, 4));
        city.Work.ThenSilence(Frame(1, 4), Frame(5));

        Assert.Equal([1, 4, 5], await ReadAsync(city, 3));
        Assert.Equal([new WorkGap(2, 3, IsLost: false), new WorkGap(2, 3, IsLost: true)], gaps);
    }

    [Fact]
    public async Task A_feed_that_is_longer_than_what_came_shows_it_without_a_further_entry()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenSilence(Frame(1), new WatchWorkResponse { LastSequence = 2 });
        city.Work.ThenSilence(Frame(1, 2));

        Assert.Equal([1, 2], await ReadAsync(city, 2));
        Assert.Equal([new WorkGap(2, 2, IsLost: false)], gaps);
    }

    [Fact]
    public async Task Reading_goes_on_where_it_ended()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenSilence(Frame(1, 2, 3));
        city.Work.ThenSilence(Frame(1, 2, 3));
        using var client = city.Connect();
        var watch = client.WatchWork("roads");

        var first = await watch.ReadAsync(cancel).Take(2).ToListAsync(cancel);
        var second = await watch.ReadAsync(cancel).Take(1).ToListAsync(cancel);

        Assert.Equal([1, 2, 3], first.Concat(second).Select(item => item.Sequence));
    }

    [Fact]
    public async Task A_feed_that_is_shorter_than_what_was_confirmed_is_thrown()
    {
        await using var city = await FakeCity.OpenAsync();
        city.Work.ThenFail(city.Town.Refusal(StatusCode.InvalidArgument, "work.sequence_ahead"));

        var refused = await Assert.ThrowsAsync<RpcException>(() => ReadAsync(city, 1));

        Assert.Equal("work.sequence_ahead", refused.RejectionCode());
    }

    [Fact]
    public async Task What_was_not_handed_over_cannot_be_confirmed()
    {
        await using var city = await FakeCity.OpenAsync();
        using var client = city.Connect();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.WatchWork("roads").ConfirmAsync(1, cancel));
    }

    private async Task<List<long>> ReadAsync(FakeCity city, int count, long confirm = 0)
    {
        using var client = city.Connect();
        var watch = client.WatchWork("roads", new WorkWatchOptions { Retry = AtOnce, GapFound = gaps.Add });
        var numbers = new List<long>();
        await foreach (var item in watch.ReadAsync(cancel))
        {
            numbers.Add(item.Sequence);
            if (item.Sequence == confirm)
            {
                await watch.ConfirmAsync(confirm, cancel);
            }

            if (numbers.Count == count)
            {
                break;
            }
        }

        return numbers;
    }

    private static WatchWorkResponse Frame(params long[] numbers) =>
        new() { Items = { numbers.Select(number => new WorkItem { Sequence = number }) }, LastSequence = numbers[^1] };
}
