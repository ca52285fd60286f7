using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Indicators and signals of a period.</summary>
internal sealed partial class FiguresServiceV1(RulesInForce rules, CityTime clock, FiguresDesk desk) : FiguresService.FiguresServiceBase
{
    public override async Task<GetFiguresResponse> GetFigures(GetFiguresRequest request, ServerCallContext context) =>
        new() { Figures = (await Count(request.Question, context.CancellationToken)).ToProto(rules.Now) };

    public override async Task<ListSignalsResponse> ListSignals(ListSignalsRequest request, ServerCallContext context)
    {
        var counted = await desk.Review(QuestionMapping.ToPeriodOrThrow(request.From, request.To), context.CancellationToken);
        return new() { Position = counted.At.Position, Tasks = { counted.Answer.Select(task => task.ToProto(rules.Now.City.Prefix)) } };
    }

    private Task<Counted<CityFigures>> Count(FiguresQuestion? question, CancellationToken cancellation) => desk.Count(
        QuestionMapping.ToPeriodOrThrow(question?.From, question?.To), (question ?? new()).ToGroupByOrThrow(rules.Now.City), cancellation);
}
