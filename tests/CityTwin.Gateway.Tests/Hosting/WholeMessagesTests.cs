using CityTwin.Gateway.Hosting;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Hosting;

/// <summary>A stream that is being left is not reset in the midst of a message.</summary>
public sealed class WholeMessagesTests
{
    [Fact]
    public async Task A_write_that_has_begun_is_not_cancelled_and_none_begins_afterwards()
    {
        using var leaving = new CancellationTokenSource();
        var stream = new Slow();
        var whole = new WholeMessages<string>(stream);

        var writing = whole.WriteAsync("begun", leaving.Token);
        await leaving.CancelAsync();
        stream.Done.SetResult();
        await writing;

        await Assert.ThrowsAsync<TaskCanceledException>(() => whole.WriteAsync("too late", leaving.Token));
        Assert.Equal(["begun"], stream.Written);
    }

    private sealed class Slow : IServerStreamWriter<string>
    {
        public TaskCompletionSource Done { get; } = new();

        public List<string> Written { get; } = [];

        public WriteOptions? WriteOptions { get; set; }

        public Task WriteAsync(string message) => WriteAsync(message, CancellationToken.None);

        public Task WriteAsync(string message, CancellationToken cancellationToken)
        {
            Assert.False(cancellationToken.CanBeCanceled, "gRPC would reset the stream.");
            Written.Add(message);
            return Done.Task;
        }
    }
}
