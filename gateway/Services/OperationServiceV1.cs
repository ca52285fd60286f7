using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;
using OperationCard = CityTwin.Domain.Operations.OperationCard;
using OperationKind = CityTwin.Domain.Operations.OperationKind;

namespace CityTwin.Gateway.Services;

/// <summary>Operations across borders: read, listed, watched and told.</summary>
internal sealed partial class OperationServiceV1(
    OperationDesk desk, SituationDesk situations, Atlas atlas, ICaseReader reader, LiveCity live) : OperationService.OperationServiceBase
{
    /// <summary>Most operations in one list or frame.</summary>
    private const int Listed = 1_000;

    /// <summary>Most operations that are looked through for a list.</summary>
    private const int LookedThrough = 100_000;

    /// <summary>Most events that are told of one operation.</summary>
    private const int LongestHistory = 10_000;

    public override Task<GetOperationResponse> GetOperation(GetOperationRequest request, ServerCallContext context) => Journaled.Call(async () =>
        new GetOperationResponse { Operation = await desk.Read(request.Number.ToOperationIdOrThrow(desk.Rules)) });

    public override Task<ListOperationsResponse> ListOperations(ListOperationsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var limit = LimitOrThrow(request.Limit);
        var kinds = request.Kinds.Select(kind => kind.ToDomain<OperationKind>()).ToHashSet();
        var found = await reader.ListOperations(request.OpenOnly, LookedThrough, context.CancellationToken);
        return new ListOperationsResponse
        {
            Operations =
            {
                found.Where(card => (kinds.Count == 0 || kinds.Contains(card.Kind)) && Concerns(card, request.Areas) && Involves(card, request.Organisations))
                    .Take(limit).Select(card => card.ToProto(desk.Rules.City.Prefix)),
            },
        };
    });

    public override Task<ListPrecedentsResponse> ListPrecedents(ListPrecedentsRequest request, ServerCallContext context) => Journaled.Call(async () =>
        new ListPrecedentsResponse
        {
            Precedents = { (await reader.ReadPrecedents(LimitOrThrow(request.Limit), context.CancellationToken)).Select(one => one.ToProto(desk.Rules.City.Prefix)) },
        });

    public override Task<ExplainOperationResponse> ExplainOperation(ExplainOperationRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var events = await reader.ReadOperation(request.Number.ToOperationIdOrThrow(desk.Rules), context.CancellationToken);
        if (events.Count == 0)
        {
            throw OperationRejections.NotThere.ToRpcException();
        }

        var steps = OperationExplanation.Of([.. events.Take(LongestHistory).Select(recorded => recorded.DecodeOperation())], desk.Rules);
        return new ExplainOperationResponse { Steps = { steps.Select(step => step.ToProto(request.Language)) }, TimeZone = desk.Rules.City.TimeZone };
    });

    private bool Concerns(OperationCard card, IReadOnlyCollection<string> areas) =>
        areas.Count == 0 || card.Areas.Any(area => desk.Rules.ChainOf(area).Any(areas.Contains));

    private static bool Involves(OperationCard card, IReadOnlyCollection<string> organisations) =>
        organisations.Count == 0 || organisations.Contains(card.Convener) || organisations.Contains(card.Superior) || (card.Lead is { } lead && organisations.Contains(lead));

    private static int LimitOrThrow(int limit) => limit switch
    {
        0 => 100,
        > 0 and <= Listed => limit,
        _ => throw PageRejections.SizeInvalid(Listed),
    };
}
