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
        var (sent, took, answeredAt, cancel) = (-1L, TimeSpan.Zero, 0L, context.CancellationToken);
        do
        {
            var started = TimeProvider.System.GetTimestamp();
            var isRested = TimeProvider.System.GetElapsedTime(answeredAt) >= took * FiguresLimits.Rest;
            var counted = sent < 0 || (isRested && desk.HasMovedBeyond(sent)) ? await Count(request.Question, cancel) : null;
            if (counted is not null)
            {
                (sent, took, answeredAt) = (counted.At.Position, TimeProvider.System.GetElapsedTime(started), TimeProvider.System.GetTimestamp());
            }

            await responseStream.WriteAsync(
                new WatchFiguresResponse { Position = sent, Clock = clock.ToProto(), Figures = counted?.ToProto(rules.Now) }, cancel);
        }
        while (await pace.WaitForNextTickAsync(cancel));
    }
}
