using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Reading cases.</summary>
internal sealed partial class CaseServiceV1(RulesInForce rules, Atlas atlas, ICaseReader reader, CaseDesk desk) : CaseService.CaseServiceBase
{
    private const int UsualPage = 100;
    private const int LargestPage = 1_000;
    private const int LongestHistory = 10_000;

    public override Task<GetCaseResponse> GetCase(GetCaseRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var id = request.Number.ToCaseIdOrThrow(rules.Now);
        return new GetCaseResponse { Case = await desk.Read(id, context.CancellationToken) };
    });

    public override Task<ListCasesResponse> ListCases(ListCasesRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var size = request.PageSize switch
        {
            0 => UsualPage,
            > 0 and <= LargestPage => request.PageSize,
            _ => throw PageRejections.SizeInvalid(LargestPage),
        };
        var query = request.Filter.ToQueryOrThrow(rules.Now) with { BeforeId = PageToken.Read(request.PageToken), Limit = size };
        var cards = await reader.Search(query, context.CancellationToken);
        return new ListCasesResponse
        {
            Cases = { cards.Select(card => card.ToProto(rules.Now.City.Prefix)) },
            NextPageToken = cards.Count == size ? PageToken.After(cards[^1].Id) : string.Empty,
        };
    });

    public override Task<GetCaseHistoryResponse> GetCaseHistory(GetCaseHistoryRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var events = await reader.ReadCase(request.Number.ToCaseIdOrThrow(rules.Now), context.CancellationToken);
        if (events.Count == 0)
        {
            throw CaseRejections.NotThere.ToRpcException();
        }

        var shown = events.Take(LongestHistory).ToList();
        var texts = await reader.ReadTexts([.. shown.Select(recorded => recorded.Position)], context.CancellationToken);
        return new GetCaseHistoryResponse { Events = { shown.Select(recorded => recorded.ToProto(texts.GetValueOrDefault(recorded.Position)?.Text)) } };
    });
}
