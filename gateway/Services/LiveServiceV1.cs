using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Fences;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Cases as they change: a snapshot or what was missed, then frames.</summary>
internal sealed partial class LiveServiceV1(RulesInForce rules, CityTime clock, ICaseReader reader, LiveCity live, FenceBoard board, Atlas atlas) : LiveService.LiveServiceBase
{
    public override async Task WatchCases(WatchCasesRequest request, IServerStreamWriter<WatchCasesResponse> responseStream, ServerCallContext context)
    {
        var query = request.Filter.ToQueryOrThrow(rules.Now);
        var filter = new CardFilter(query);
        using var watcher = new CaseWatcher(filter);
        var picture = new List<CaseCard>();
        var position = live.Join(watcher, now => picture.AddRange(Snapshot(request, now, filter)));
        try
        {
            position = await Begin(request, query, filter, position, picture, responseStream, context.CancellationToken);
            while (true)
            {
                await watcher.Wait(context.CancellationToken);
                var (cards, upTo, resync) = watcher.Drain();
                if (resync is not null)
                {
                    (position, var anew) = live.Look(now => (now.Position, Translate(now, filter)));
                    await responseStream.WriteAsync(new WatchCasesResponse { Position = position, Clock = clock.ToProto(), Resync = resync }, context.CancellationToken);
                    await SendSnapshot(anew, position, responseStream, context.CancellationToken);
                    continue;
                }

                var before = position;
                position = Math.Max(position, upTo);

                // What was missed is read from the journal, which may be a tick ahead of the picture: that tick is not told twice.
                await Send([.. cards.Where(card => card.Position > before)], before, position, responseStream, context.CancellationToken);
            }
        }
        finally
        {
            live.Leave(watcher);
        }
    }

    /// <summary>Returns the position that the client has seen then.</summary>
    private async Task<long> Begin(
        WatchCasesRequest request,
        CardQuery query,
        CardFilter filter,
        long position,
        IReadOnlyList<CaseCard> picture,
        IServerStreamWriter<WatchCasesResponse> responses,
        CancellationToken cancellation)
    {
        if (request.AfterPosition > 0)
        {
            return await Resume(request.AfterPosition, filter, position, responses, cancellation);
        }

        if (!request.ChangesOnly)
        {
            // Named cases are shown whatever has become of them; of the rest only what is open is in the picture.
            var named = query.Ids.Count == 0 ? picture : [.. (await reader.Search(query, cancellation)).Select(card => card.ToProto(rules.Now.City.Prefix))];
            await SendSnapshot(named, position, responses, cancellation);
        }
        else
        {
            await Send([], position, position, responses, cancellation);
        }

        return position;
    }

    private async Task<long> Resume(
        long after, CardFilter filter, long position, IServerStreamWriter<WatchCasesResponse> responses, CancellationToken cancellation)
    {
        // Another gateway may have told more than this one has seen so far: only the journal knows what there is.
        if (after > position && after > await reader.LastPosition(cancellation))
        {
            throw WatchLimits.PositionAhead(position);
        }

        var changes = await reader.ReadChanges(after, WatchLimits.ResumedCards, cancellation);
        if (changes.Cards.Count == WatchLimits.ResumedCards)
        {
            await responses.WriteAsync(
                new WatchCasesResponse
                {
                    Position = position, Clock = clock.ToProto(), Resync = new Resync { Missed = position - after, FromPosition = after },
                },
                cancellation);
            await SendSnapshot(live.Look(now => Translate(now, filter)), position, responses, cancellation);
            return position;
        }

        // The journal may be a tick ahead of the picture.
        position = Math.Max(position, changes.UpTo);
        await Send([.. changes.Cards.Where(filter.MayFit).Select(card => card.ToProto(rules.Now.City.Prefix))], after, position, responses, cancellation);
        return position;
    }

    private IReadOnlyList<CaseCard> Snapshot(WatchCasesRequest request, LivePicture now, CardFilter filter) =>
        request.AfterPosition > 0 || request.ChangesOnly ? [] : Translate(now, filter);

    private List<CaseCard> Translate(LivePicture now, CardFilter filter) =>
        [.. now.Open.Where(filter.Fits).Select(card => card.ToProto(rules.Now.City.Prefix))];

    private async Task SendSnapshot(
        IReadOnlyList<CaseCard> cards, long position, IServerStreamWriter<WatchCasesResponse> responses, CancellationToken cancellation)
    {
        foreach (var chunk in cards.Chunk(WatchLimits.CardsInFrame))
        {
            await responses.WriteAsync(
                new WatchCasesResponse { Position = position, Clock = clock.ToProto(), Snapshot = true, Cases = { chunk } }, cancellation);
        }

        await Send([], position, position, responses, cancellation);
    }

    /// <summary>Sends cards in frames of bearable size. Only the last one names the new position: a line that breaks before it resumes before it.</summary>
    private async Task Send(
        IReadOnlyList<CaseCard> cards, long before, long position, IServerStreamWriter<WatchCasesResponse> responses, CancellationToken cancellation)
    {
        var chunks = cards.Chunk(WatchLimits.CardsInFrame).DefaultIfEmpty([]).ToList();
        for (var index = 0; index < chunks.Count; index++)
        {
            var reached = index == chunks.Count - 1 ? position : before;
            await responses.WriteAsync(new WatchCasesResponse { Position = reached, Clock = clock.ToProto(), Cases = { chunks[index] } }, cancellation);
        }
    }
}
