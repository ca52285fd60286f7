using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Live;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace CityTwin.Gateway.Hosting;

/// <summary>
/// When this gateway is being stopped, every open stream ends with a sentence that says so: its client goes on at another gateway, from where it
/// was. What an intake stream had taken in is answered before.
/// </summary>
internal sealed class LeavingInterceptor(IHostApplicationLifetime lifetime) : Interceptor
{
    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        UntilLeaving(context, until => continuation(request, new WholeMessages<TResponse>(responseStream), until), WatchLimits.Moved);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        UntilLeaving(context, until => continuation(requestStream, new WholeMessages<TResponse>(responseStream), until), IntakeLimits.Moved);

    private async Task UntilLeaving(ServerCallContext context, Func<ServerCallContext, Task> call, Func<RpcException> moved)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await call(new CallUntil(context, until.Token));
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw moved();
        }
    }
}
