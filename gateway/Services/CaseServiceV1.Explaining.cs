using CityTwin.Domain.Cases;
using CityTwin.Domain.Explaining;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>The life of a case in sentences.</summary>
internal sealed partial class CaseServiceV1
{
    public override Task<ExplainCaseResponse> ExplainCase(ExplainCaseRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var events = await reader.ReadCase(request.Number.ToCaseIdOrThrow(rules.Now), context.CancellationToken);
        if (events.Count == 0)
        {
            throw CaseRejections.NotThere.ToRpcException();
        }

        var steps = Explanation.Of([.. events.Take(LongestHistory).Select(recorded => new NumberedEvent(recorded.Version, recorded.Decode()))], rules.Now);
        return new ExplainCaseResponse
        {
            Steps = { steps.Select(step => step.ToProto(request.Language)) },
            TimeZone = rules.Now.City.TimeZone,
        };
    });
}
