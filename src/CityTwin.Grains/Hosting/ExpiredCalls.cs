using CityTwin.Contracts;

namespace CityTwin.Grains.Hosting;

/// <summary>
/// A call that reached no actor in time is one without an answer, like any other: nobody knows whether it was carried out, and it is made again. The runtime
/// says of some of them that they were cancelled, which nobody did: calls of actors here take no token.
/// </summary>
public sealed class ExpiredCalls : IOutgoingGrainCallFilter
{
    /// <inheritdoc/>
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (OperationCanceledException cause) when (context.InterfaceMethod.DeclaringType?.Assembly == typeof(IFeedGrain).Assembly)
        {
            throw new TimeoutException(cause.Message, cause);
        }
    }
}
