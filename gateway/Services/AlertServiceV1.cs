using CityTwin.Gateway.Alerts;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>What should be looked at soon.</summary>
internal sealed class AlertServiceV1(AlertDesk desk) : AlertService.AlertServiceBase
{
    public override Task<ListAlertsResponse> ListAlerts(ListAlertsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var answer = await desk.Look(context.CancellationToken);
        return answer.Mark != request.KnownMark
            ? answer
            : new ListAlertsResponse { Mark = answer.Mark, Unchanged = true, LookedAt = answer.LookedAt, Position = answer.Position };
    });
}
