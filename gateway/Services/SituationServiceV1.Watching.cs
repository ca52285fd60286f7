using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Situation = CityTwin.Domain.Situations.Situation;

namespace CityTwin.Gateway.Services;

/// <summary>Situations as they change: those that are open first, or what was missed, then frames.</summary>
internal sealed partial class SituationServiceV1
{
    public override async Task WatchSituations(
        WatchSituationsRequest request, IServerStreamWriter<WatchSituationsResponse> responseStream, ServerCallContext context)
    {
        var cancel = context.CancellationToken;
        using var news = new NewsWatcher();
        live.Join(news, _ => { });
        try
        {
            var seen = await desk.Look(cancel);
            var after = request.AfterFinding is var asked && asked >= 0 && asked <= seen.Last ? asked : throw WatchLimits.PositionAhead(seen.Last, "after_finding");
            if (after == 0)
            {
                await Send(seen, one => one.IsOpenAt(desk.Now), isSnapshot: true, responseStream, cancel);
                after = seen.Last;
            }

            var told = TimeProvider.System.GetTimestamp();
            while (true)
            {
                seen = await desk.Look(cancel);
                if (seen.Last > after || TimeProvider.System.GetElapsedTime(told) >= WatchLimits.Heartbeat)
                {
                    await Send(seen, one => one.Changed > after, isSnapshot: false, responseStream, cancel);
                    (after, told) = (seen.Last, TimeProvider.System.GetTimestamp());
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

    // The oldest first, so that a client that stops in between loses nothing: only the last frame of the snapshot can be resumed from.
    private async Task Send(
        SituationView seen, Func<Situation, bool> isSent, bool isSnapshot, IServerStreamWriter<WatchSituationsResponse> responses, CancellationToken cancel)
    {
        var pages = seen.All.Where(isSent).OrderBy(one => one.Changed).Chunk(Listed).DefaultIfEmpty([]).ToList();
        foreach (var page in pages)
        {
            var upTo = page == pages[^1] ? seen.Last : isSnapshot ? 0 : page[^1].Changed;
            await responses.WriteAsync(
                new WatchSituationsResponse { Finding = upTo, Snapshot = isSnapshot, Situations = { page.Select(one => Show(one, seen)) } }, cancel);
        }
    }
}
