using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>What can be done about a case now.</summary>
internal sealed partial class CaseServiceV1
{
    public override Task<ListActionsResponse> ListActions(ListActionsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var reply = await desk.ListActions(request.Number.ToCaseIdOrThrow(rules.Now), request.Acting, context.CancellationToken);
        return new ListActionsResponse
        {
            Version = reply.State.Version,
            Actions = { reply.Actions.Select(action => action.ToProto(reply.State, rules.Now)) },
        };
    });
}
