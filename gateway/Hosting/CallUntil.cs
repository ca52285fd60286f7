using Grpc.Core;

namespace CityTwin.Gateway.Hosting;

/// <summary>A call as it is, but for when it is over.</summary>
internal sealed class CallUntil : ServerCallContext
{
    private readonly ServerCallContext call;

    public CallUntil(ServerCallContext call, CancellationToken over)
    {
        (this.call, CancellationTokenCore) = (call, over);

        // Where gRPC looks for the request of a call that it did not make itself.
        UserState["__HttpContext"] = call.GetHttpContext();
    }

    protected override CancellationToken CancellationTokenCore { get; }

    protected override string MethodCore => call.Method;

    protected override string HostCore => call.Host;

    protected override string PeerCore => call.Peer;

    protected override DateTime DeadlineCore => call.Deadline;

    protected override Metadata RequestHeadersCore => call.RequestHeaders;

    protected override Metadata ResponseTrailersCore => call.ResponseTrailers;

    protected override AuthContext AuthContextCore => call.AuthContext;

    protected override Status StatusCore
    {
        get => call.Status;
        set => call.Status = value;
    }

    protected override WriteOptions? WriteOptionsCore
    {
        get => call.WriteOptions;
        set => call.WriteOptions = value;
    }

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) => call.CreatePropagationToken(options);

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => call.WriteResponseHeadersAsync(responseHeaders);
}
