using CityTwin.Contracts;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>How hand-over to organisations goes.</summary>
internal sealed partial class WorkServiceV1
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public override Task<GetHandoverHealthResponse> GetHandoverHealth(GetHandoverHealthRequest request, ServerCallContext context) => Journaled.Call(async () =>
        new GetHandoverHealthResponse { Health = { await ReadHealth(Asked(request.Organisations)) } });

    public override async Task WatchHandoverHealth(
        WatchHandoverHealthRequest request, IServerStreamWriter<WatchHandoverHealthResponse> responseStream, ServerCallContext context)
    {
        var organisations = Asked(request.Organisations);
        var told = new Dictionary<string, HandoverHealth>();
        while (true)
        {
            var health = await Journaled.Call(() => ReadHealth(organisations));
            var changed = health.Where(one => !one.Equals(told.GetValueOrDefault(one.Organisation))).ToList();
            if (changed.Count > 0)
            {
                changed.ForEach(one => told[one.Organisation] = one);
                await responseStream.WriteAsync(new WatchHandoverHealthResponse { Health = { changed } }, context.CancellationToken);
            }

            // Silence and broken lines are no news: they are looked for again and again.
            await Task.Delay(Pace, context.CancellationToken);
        }
    }

    private IReadOnlyList<string> Asked(IReadOnlyCollection<string> organisations)
    {
        if (organisations.Count > WorkLimits.Organisations)
        {
            throw PageRejections.SizeInvalid(WorkLimits.Organisations);
        }

        foreach (var organisation in organisations)
        {
            CheckOrganisation(organisation);
        }

        return organisations.Count > 0 ? [.. organisations] : [.. rules.Now.Organisations.Select(organisation => organisation.Id)];
    }

    private async Task<IReadOnlyList<HandoverHealth>> ReadHealth(IReadOnlyList<string> organisations) =>
        await Task.WhenAll(organisations.Select(async id => ToProto(id, await Of(id).ReadHandover())));

    private static HandoverHealth ToProto(string organisation, HandoverView view) => new()
    {
        Organisation = organisation,
        Offered = view.Figures.Offered,
        TakenUp = view.Figures.TakenUp,
        Returned = view.Figures.Returned,
        Silent = view.Silent,
        Waiting = view.Waiting,
        MedianMinutes = view.Figures.MedianMinutes,
        P90Minutes = view.Figures.P90Minutes,
        Connected = view.Connected,
        LastSequence = view.Last,
        SentSequence = view.Sent,
        ConfirmedSequence = view.Confirmed,
    };
}
