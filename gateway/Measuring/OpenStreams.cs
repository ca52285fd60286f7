using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CityTwin.Gateway.Measuring;

/// <summary>Counts the streams that are open, by the method of the contract.</summary>
internal sealed class OpenStreams : Interceptor
{
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Counted(context, () => continuation(request, responseStream, context));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Counted(context, () => continuation(requestStream, responseStream, context));

    private static async Task Counted(ServerCallContext context, Func<Task> call)
    {
        var method = context.Method[(context.Method.LastIndexOf('/') + 1)..];
        GatewayMeter.Opened(method, 1);
        try
        {
            await call();
        }
        finally
        {
            GatewayMeter.Opened(method, -1);
        }
    }
}
