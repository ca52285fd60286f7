using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>What early warning finds stands beside the events, in an order without gaps.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task Findings_stand_in_the_order_in_which_they_were_written_without_gaps()
    {
        Assert.Equal(1, await Journal.AppendFindings(FindingSamples.All[..2], 0, Cancel));
        Assert.Equal(3, await Journal.AppendFindings(FindingSamples.All[2..], 2, Cancel));

        var read = await Reader.ReadFindings(0, 100, Cancel);
        Assert.Equal(Enumerable.Range(1, FindingSamples.All.Length), read.Select(one => (int)one.Number));
        Assert.Equal(FindingSamples.All.Select(FindingCodec.Encode), read.Select(one => one.Body.ToArray()));
        Assert.Equal([4, 5], (await Reader.ReadFindings(3, 2, Cancel)).Select(one => (int)one.Number));

        Close();
        Assert.Equal(read.Select(one => Convert.ToHexString(one.Hash.Span)), (await Reader.ReadFindings(0, 100, Cancel)).Select(one => Convert.ToHexString(one.Hash.Span)));
        Assert.Equal(read.Count + 1, await Journal.AppendFindings(FindingSamples.All[..1], read.Count, Cancel));
    }

    [Fact]
    public async Task Whoever_does_not_know_the_last_finding_writes_none()
    {
        await Journal.AppendFindings(FindingSamples.All[..2], 0, Cancel);

        var conflict = await Assert.ThrowsAsync<JournalConflictException>(() => Journal.AppendFindings(FindingSamples.All[2..4], 1, Cancel));
        Assert.Contains("2", conflict.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalConflictException>(() => Journal.AppendFindings(FindingSamples.All[2..4], 3, Cancel));
        Assert.Equal(2, (await Reader.ReadFindings(0, 100, Cancel)).Count);
    }
}
