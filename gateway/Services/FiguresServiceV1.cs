using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Indicators;
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
        var counted = await desk.Count(QuestionMapping.ToPeriodOrThrow(request.From, request.To), GroupBy.Nothing, context.CancellationToken);
        return new() { Position = counted.At.Position, Tasks = { counted.Figures.Reviews.Select(task => task.ToProto(rules.Now.City.Prefix)) } };
    }

    private Task<CountedFigures> Count(FiguresQuestion? question, CancellationToken cancellation) => desk.Count(
        QuestionMapping.ToPeriodOrThrow(question?.From, question?.To), (question ?? new()).ToGroupByOrThrow(rules.Now.City), cancellation);
}
