using CityTwin.Contracts;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Gateway.Measuring;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Work feeds as they grow. The journal is the feed; news of the city only say when to look.</summary>
internal sealed partial class WorkServiceV1
{
    public override async Task WatchWork(WatchWorkRequest request, IServerStreamWriter<WatchWorkResponse> responseStream, ServerCallContext context)
    {
        var (organisation, sent, cancel) = (Of(request.Organisation), request.AfterSequence, context.CancellationToken);
        var last = await CheckSequence(request.Organisation, sent, cancel);
        using var news = new NewsWatcher();
        live.Join(news, _ => { });
        var stream = context.GetHttpContext().TraceIdentifier;
        try
        {
            await organisation.Confirm(sent);
            while (true)
            {
                var entries = await reader.ReadWork(request.Organisation, sent, WorkLimits.ItemsInFrame, cancel);
                last = entries.Count < WorkLimits.ItemsInFrame ? Math.Max(last, sent + entries.Count) : await reader.LastWork(request.Organisation, cancel);
                var frame = new WatchWorkResponse { LastSequence = last };
                foreach (var entry in entries)
                {
                    frame.Items.Add(await ItemOf(entry, cancel));
                }

                await responseStream.WriteAsync(frame, cancel);
                GatewayMeter.HandedOver(entries.Count);
                sent = entries.Count == 0 ? sent : entries[^1].Sequence;
                await organisation.Streams(stream, sent);
                if (entries.Count < WorkLimits.ItemsInFrame)
                {
                    await WaitForNews(request.Organisation, sent, news, organisation, stream, cancel);
                }
            }
        }
        catch (Exception cause) when (cause is JournalUnavailableException or TimeoutException or OrleansException)
        {
            throw RejectionMapping.JournalUnavailable();
        }
        finally
        {
            live.Leave(news);
            await organisation.HasEnded(stream);
        }
    }

    public override Task<ConfirmWorkResponse> ConfirmWork(ConfirmWorkRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        await CheckSequence(request.Organisation, request.Sequence, context.CancellationToken);
        await Of(request.Organisation).Confirm(request.Sequence);
        return new ConfirmWorkResponse();
    });

    // Until there is an entry for this organisation, at most until the next heartbeat.
    private async Task WaitForNews(
        string organisation, long sent, NewsWatcher news, IOrganisationGrain actor, string stream, CancellationToken cancel)
    {
        // By the time that passed, not by beats without news: in a busy city there is news all the time, for others.
        var (began, told) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(began) < WatchLimits.Heartbeat && await reader.LastWork(organisation, cancel) <= sent)
        {
            await news.Wait(cancel);
            if (TimeProvider.System.GetElapsedTime(told) >= NewsWatcher.Beat)
            {
                told = TimeProvider.System.GetTimestamp();
                await actor.Streams(stream, sent);
            }
        }
    }

    private async Task<long> CheckSequence(string organisation, long sequence, CancellationToken cancel)
    {
        CheckOrganisation(organisation);
        var last = await reader.LastWork(organisation, cancel);
        return sequence >= 0 && sequence <= last ? last : throw WorkLimits.SequenceAhead(last);
    }

    private async Task<WorkItem> ItemOf(RecordedNotice entry, CancellationToken cancel)
    {
        var item = new WorkItem
        {
            Sequence = entry.Sequence,
            Position = entry.Position,
            Notice = entry.Kind.ToProtoWord<WorkNotice>(),
            At = entry.At.ToTimestamp(),
        };
        if (entry.IsOfCase)
        {
            (item.Card, item.Obligation) = await Show(entry.StreamId, entry.Obligation, cancel);
        }
        else
        {
            item.Operation = (await reader.FindOperation(entry.StreamId, cancel))?.ToProto(rules.Now.City.Prefix);
            item.Participant = entry.Obligation;
        }

        return item;
    }

    private IOrganisationGrain Of(string organisation) => grains.GetGrain<IOrganisationGrain>(CityKeys.Of(rules.Now.City.Code, organisation));
}
