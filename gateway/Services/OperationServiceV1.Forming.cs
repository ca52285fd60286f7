using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using OperationClass = CityTwin.Domain.Operations.OperationClass;
using OperationKind = CityTwin.Domain.Operations.OperationKind;

namespace CityTwin.Gateway.Services;

/// <summary>Forms joint operations, also from a polygon that somebody drew on the map.</summary>
internal sealed partial class OperationServiceV1
{
    public override async Task<FormOperationResponse> FormOperation(FormOperationRequest request, ServerCallContext context)
    {
        var kind = request.Kind.ToDomain<OperationKind>();
        if (kind is not (OperationKind.Joint or OperationKind.Review))
        {
            throw OperationRejections.KindInvalid.ToRpcException();
        }

        var drawn = DrawnOrThrow(request);
        var query = request.Filter.ToQueryOrThrow(desk.Rules);
        var joining = drawn is null ? [] : await Journaled.Call(() => FindOpen(drawn, query, context.CancellationToken));
        var (areas, common) = desk.AreasOrThrow(drawn is null ? request.Areas : CommunitiesOf(drawn), desk.Rules.Whole.Code);
        var formed = await desk.Open(request.Acting, request.ClientEventId, () => new OperationCommand.Form(
            kind.Value, request.Class.ToDomain<OperationClass>(), request.Subject, areas, common,
            request.Lead, [.. request.Assists], request.Situation.Length == 0 ? null : request.Situation, request.Acting));
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
