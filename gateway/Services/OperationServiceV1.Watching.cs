using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Operations as they change: those that are open first, or what was missed, then frames.</summary>
internal sealed partial class OperationServiceV1
{
    public override async Task WatchOperations(
        WatchOperationsRequest request, IServerStreamWriter<WatchOperationsResponse> responseStream, ServerCallContext context)
    {
        var cancel = context.CancellationToken;
        using var news = new NewsWatcher();
        live.Join(news, _ => { });
        try
        {
            var position = await reader.LastPosition(cancel);
            if (request.AfterPosition > position || request.AfterPosition < 0)
            {
                throw WatchLimits.PositionAhead(position);
            }

            if (request.AfterPosition == 0)
            {
                await SendOpen(position, responseStream, cancel);
            }

            position = request.AfterPosition == 0 ? position : request.AfterPosition;
            var told = TimeProvider.System.GetTimestamp();
            while (true)
            {
                // The position first: what is committed between the two reads is in the next one.
                var upTo = await reader.LastPosition(cancel);
                var changed = await reader.ReadOperationChanges(position, Listed, cancel);
                if (changed.Count > 0 || TimeProvider.System.GetElapsedTime(told) >= WatchLimits.Heartbeat)
                {
                    position = changed.Count == Listed ? changed[^1].Position : Math.Max(upTo, changed.Count == 0 ? 0 : changed[^1].Position);
                    told = TimeProvider.System.GetTimestamp();
                    await Send(changed, position, isSnapshot: false, responseStream, cancel);
                    continue;
                }

                await news.Wait(cancel);
            }
        }
        catch (Exception cause) when (cause is JournalUnavailableException)
        {
            throw RejectionMapping.JournalUnavailable();
        }
        finally
        {
            live.Leave(news);
        }
    }

    private async Task SendOpen(long position, IServerStreamWriter<WatchOperationsResponse> responses, CancellationToken cancel)
    {
        var open = await reader.ListOperations(openOnly: true, LookedThrough, cancel);
        foreach (var page in open.Chunk(Listed).DefaultIfEmpty([]))
        {
            await Send(page, position, isSnapshot: true, responses, cancel);
        }
    }

    private Task Send(
        IReadOnlyList<Domain.Operations.OperationCard> cards, long position, bool isSnapshot, IServerStreamWriter<WatchOperationsResponse> responses, CancellationToken cancel) =>
        responses.WriteAsync(
            new WatchOperationsResponse { Position = position, Snapshot = isSnapshot, Operations = { cards.Select(card => card.ToProto(desk.Rules.City.Prefix)) } }, cancel);
}
