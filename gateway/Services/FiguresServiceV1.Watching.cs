using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Figures as they change.</summary>
internal sealed partial class FiguresServiceV1
{
    public override async Task WatchFigures(WatchFiguresRequest request, IServerStreamWriter<WatchFiguresResponse> responseStream, ServerCallContext context)
    {
        using var place = desk.Watch();
        using var pace = new PeriodicTimer(FiguresLimits.Pace);
        var (sent, cancel) = (-1L, context.CancellationToken);
        do
        {
            var counted = sent < 0 || desk.HasMovedBeyond(sent) ? await Count(request.Question, cancel) : null;
            sent = counted?.At.Position ?? sent;
            await responseStream.WriteAsync(
                new WatchFiguresResponse { Position = sent, Clock = clock.ToProto(), Figures = counted?.ToProto(rules.Now) }, cancel);
        }
        while (await pace.WaitForNextTickAsync(cancel));
    }
}
