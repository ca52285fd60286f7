using CityTwin.Client;
using CityTwin.Gateway.Tests.Support;
using CityTwin.Journal;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>A stream that cannot be answered ends at once, also when its sender only waits.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task A_journal_that_fails_under_a_message_ends_the_stream_with_a_code() => Assert.Equal(
        (StatusCode.Unavailable, "journal.unavailable"), await EndAfter(new JournalUnavailableException("gone", new IOException())));

    [Fact]
    public async Task A_defect_under_a_message_ends_the_stream() => Assert.Equal(
        (StatusCode.Unknown, null), await EndAfter(new InvalidDataException("a defect")));

    private static async Task<(StatusCode Status, string? Code)> EndAfter(Exception cause)
    {
        await using var door = await Door.Open();
        door.Actors.Answer = _ => throw cause;
        using var stream = door.OpenStream();
        await stream.RequestStream.WriteAsync(Door.Message("1"));
        var ended = await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        return (ended.StatusCode, ended.RejectionCode());
    }
}
