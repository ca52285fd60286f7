using Grpc.Core;

namespace CityTwin.Gateway.Hosting;

/// <summary>
/// Writes messages as a whole: a write that has begun is not cancelled when this gateway leaves, which would reset the stream before its client is told to
/// go on elsewhere.
/// </summary>
internal sealed class WholeMessages<T>(IServerStreamWriter<T> stream) : IServerStreamWriter<T>
{
    public WriteOptions? WriteOptions
    {
        get => stream.WriteOptions;
        set => stream.WriteOptions = value;
    }

    public Task WriteAsync(T message) => stream.WriteAsync(message);

    public Task WriteAsync(T message, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : stream.WriteAsync(message, CancellationToken.None);
}
