using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using OperationClass = CityTwin.Domain.Operations.OperationClass;
using OperationKind = CityTwin.Domain.Operations.OperationKind;
using Proposal = CityTwin.Domain.Situations.Proposal;

namespace CityTwin.Gateway.Services;

/// <summary>Forms joint operations, also from a polygon that somebody drew on the map.</summary>
internal sealed partial class OperationServiceV1
{
    public override async Task<FormOperationResponse> FormOperation(FormOperationRequest request, ServerCallContext context)
    {
        var situation = request.Situation.Length == 0 ? null : await Journaled.Call(() => situations.FindOrThrow(request.Situation, context.CancellationToken));
        var proposal = situation is null ? null : Proposal.Of(situation, desk.Rules);
        var kind = request.Kind.ToDomain<OperationKind>() ?? proposal?.Kind;
        if (kind is not (OperationKind.Joint or OperationKind.Review))
        {
            throw OperationRejections.KindInvalid.ToRpcException();
        }

        var drawn = DrawnOrThrow(request);
        var query = request.Filter.ToQueryOrThrow(desk.Rules);
        var joining = drawn is not null ? await Journaled.Call(() => FindOpen(drawn, query, context.CancellationToken))
            : proposal is not null ? await Journaled.Call(() => FindProposed(proposal, context.CancellationToken))
            : [];
        var named = drawn is not null ? CommunitiesOf(drawn) : request.Areas.Count > 0 ? request.Areas : proposal?.Areas ?? [];
        var (areas, common) = desk.AreasOrThrow(named, desk.Rules.Whole.Code);
        var lead = request.Lead.Length == 0 && proposal is not null ? proposal.Lead : request.Lead;
        IReadOnlyList<string> assists = request.Assists.Count == 0 && proposal is not null ? [.. proposal.Assists.Where(it => it != lead)] : [.. request.Assists];
        var formed = await desk.Open(request.Acting, request.ClientEventId, () => new OperationCommand.Form(
            kind.Value,
            request.Class.ToDomain<OperationClass>() ?? proposal?.Class,
            request.Subject.Length == 0 && situation is not null ? SituationWords.Subject(situation, desk.Rules) : request.Subject,
            areas, common, lead, assists,
            situation is null ? null : SituationNumber.Write(desk.Rules.City.Prefix, situation.Number),
            request.Acting));
        foreach (var one in joining)
        {
            formed = await desk.TryCarry(new OperationHeader { Number = formed.Card.Number, Acting = request.Acting }, new OperationCommand.JoinCase(one, request.Acting)) ?? formed;
        }

        return new FormOperationResponse { Operation = formed };
    }

    private static Extent? DrawnOrThrow(FormOperationRequest request)
    {
        if (request.Drawn is null)
        {
            return null;
        }

        var (extent, refused) = request.Drawn.ToExtent();
        return refused is not null ? throw refused.ToRpcException()
            : extent!.Kind is not ExtentKind.Polygon || request.Areas.Count > 0 ? throw OperationRejections.DrawnInvalid.ToRpcException()
            : extent;
    }

    private List<string> CommunitiesOf(Extent drawn) => atlas.Affected(drawn, desk.Rules.City.Levels[^1].Id, 0) switch
    {
        { Affected: { } affected } => [.. affected.Areas.Select(it => it.Area.Code)],
        var answer => throw answer.Refused!.ToRpcException(),
    };

    private async Task<IReadOnlyList<long>> FindProposed(Proposal proposal, CancellationToken cancel) =>
        [.. (await reader.Search(proposal.ToQuery(), cancel)).Select(card => card.Id).Order()];

    // From the journal, not from the live picture, which is a moment behind: whoever draws may have seen a case come just now.
    private async Task<IReadOnlyList<long>> FindOpen(Extent drawn, CardQuery query, CancellationToken cancel)
    {
        var (ground, corners) = (atlas.MakeFence(drawn, 0), drawn.Parts.SelectMany(ring => ring).ToList());
        var around = new CardBounds(corners.Min(it => it.Lon), corners.Min(it => it.Lat), corners.Max(it => it.Lon), corners.Max(it => it.Lat));
        var found = await reader.Search(query with { OpenOnly = true, Bounds = around, Limit = int.MaxValue }, cancel);
        var filter = new CardFilter(query);
        return
        [
            .. found.Where(card => filter.Fits(card) && ground.Contains(atlas.Project(card.Place.Lat, card.Place.Lon)))
                .OrderBy(card => card.Id).Take(OperationRejections.MostCases).Select(card => card.Id),
        ];
    }
}
