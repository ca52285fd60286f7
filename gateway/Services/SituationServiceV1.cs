using CityTwin.Domain.Explaining;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;
using Situation = CityTwin.Domain.Situations.Situation;

namespace CityTwin.Gateway.Services;

/// <summary>Situations: read, listed, watched and told.</summary>
internal sealed partial class SituationServiceV1(SituationDesk desk, Atlas atlas, ICaseReader reader, LiveCity live) : SituationService.SituationServiceBase
{
    /// <summary>Most situations in one list or frame.</summary>
    private const int Listed = 1_000;

    public override Task<ListSituationsResponse> ListSituations(ListSituationsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var limit = request.Limit is >= 0 and <= Listed ? request.Limit : throw PageRejections.SizeInvalid(Listed);
        var seen = await desk.Look(context.CancellationToken);
        var asked = seen.All.Where(one => !request.OpenOnly || one.IsOpenAt(desk.Now))
            .Where(one => request.Kind is SituationKind.Unspecified || request.Kind == KindOf(one))
            .Where(one => request.Areas.Count == 0 || one.Areas.Any(area => desk.Rules.ChainOf(area).Any(request.Areas.Contains)));
        return new ListSituationsResponse { Situations = { asked.Take(limit == 0 ? 100 : limit).Select(one => Show(one, seen)) } };
    });

    public override Task<GetSituationResponse> GetSituation(GetSituationRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var found = await desk.FindOrThrow(request.Number, context.CancellationToken);
        return new GetSituationResponse { Situation = Show(found, await desk.Look(context.CancellationToken)) };
    });

    public override Task<ExplainSituationResponse> ExplainSituation(ExplainSituationRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var situation = await desk.FindOrThrow(request.Number, context.CancellationToken);
        var findings = await reader.ReadFindings(situation.Number - 1, int.MaxValue, context.CancellationToken);
        var life = findings.Where(one => one.Number <= situation.Changed).Select(one => one.Decode()).Where(one => one.SituationId == situation.Id);
        var steps = SituationExplanation.Of([.. life], desk.Rules);
        return new ExplainSituationResponse { Steps = { steps.Select(step => step.ToProto(request.Language)) }, TimeZone = desk.Rules.City.TimeZone };
    });

    private static SituationKind KindOf(Situation situation) => situation.Review is null ? SituationKind.Burst : SituationKind.Review;

    private Protocol.V1.Situation Show(Situation situation, SituationView seen) => situation.ToProto(seen, desk.Now, desk.Rules, atlas);
}
