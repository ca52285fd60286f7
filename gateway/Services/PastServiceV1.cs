using CityTwin.Contracts;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Map;
using CityTwin.Gateway.Mapping;
using CityTwin.Gateway.Past;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>The city as it was.</summary>
internal sealed class PastServiceV1(RulesInForce rules, ICaseReader reader, PastBoard board) : PastService.PastServiceBase
{
    public override async Task WatchPast(WatchPastRequest request, IServerStreamWriter<WatchPastResponse> responseStream, ServerCallContext context)
    {
        var (inForce, cancellation) = (rules.Now, context.CancellationToken);
        var (speed, look) = (PastLimits.SpeedOrThrow(request.Speed), request.View.ToLookOrThrow(inForce));
        board.Enter();
        using var map = new MapWatcher(look);
        var name = board.Name(map);
        try
        {
            var (first, last) = await Span(cancellation);
            using var play = new PastPlay(inForce, reader, board.Marks, map);
            await play.Turn(new PastTurn(MomentOrThrow(request.At, first), speed), cancellation);
            var frame = play.Frame();
            (frame.First, frame.Last) = (first.ToTimestamp(), last.ToTimestamp());
            await Send(frame, name, responseStream, cancellation);
            await Play(play, map, name, first, responseStream, cancellation);
        }
        finally
        {
            board.Forget(name);
            board.Leave();
        }
    }

    public override async Task<TurnPastResponse> TurnPast(TurnPastRequest request, ServerCallContext context)
    {
        var speed = PastLimits.SpeedOrThrow(request.Speed);
        var at = request.At is null ? (DateTimeOffset?)null : MomentOrThrow(request.At, (await Span(context.CancellationToken)).First);
        board.Turn(request.Watch, new PastTurn(at, speed));
        return new TurnPastResponse();
    }

    public override async Task<GetSumsAtResponse> GetSumsAt(GetSumsAtRequest request, ServerCallContext context)
    {
        var inForce = rules.Now;
        board.Enter();
        try
        {
            var moment = MomentOrThrow(request.At, (await Span(context.CancellationToken)).First);
            var city = await PastCity.Of(inForce, reader, board.Marks, moment, context.CancellationToken);
            var at = city.IsAtEnd ? city.At : moment;
            var (picture, today) = (city.Picture, LocalTime.DateOf(at, inForce.TimeZone));
            return new GetSumsAtResponse
            {
                Position = picture.Position,
                At = at.ToTimestamp(),
                Areas = { inForce.Areas.Select(area => new AreaSums { Area = area.Code, Sums = SumsView.Of(picture.SumsOf(area.Code), picture.Position).ToProto(today) }) },
            };
        }
        finally
        {
            board.Leave();
        }
    }

    private async Task Play(
        PastPlay play, MapWatcher map, string name, DateTimeOffset first, IServerStreamWriter<WatchPastResponse> responses, CancellationToken cancellation)
    {
        using var pace = new PeriodicTimer(PastLimits.Pace);
        var (looked, told) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        while (await pace.WaitForNextTickAsync(cancellation))
        {
            var (before, ran) = (looked, play.Runs);
            looked = TimeProvider.System.GetTimestamp();
            if (board.Take(name) is { } turn)
            {
                await play.Turn(turn, cancellation);
                looked = TimeProvider.System.GetTimestamp();
            }
            else if (ran)
            {
                await play.GoOn(TimeProvider.System.GetElapsedTime(before, looked), cancellation);
            }
            else if (!map.HasNews && TimeProvider.System.GetElapsedTime(told) < WatchLimits.Heartbeat)
            {
                continue;
            }

            told = looked;
            await Send(play.Frame(), name, responses, cancellation);
        }
    }

    private async Task<(DateTimeOffset First, DateTimeOffset Last)> Span(CancellationToken cancellation)
    {
        var last = await reader.FindEvent(await reader.LastPosition(cancellation), cancellation)
            ?? throw PastLimits.MomentInvalid("Nothing has happened in this city yet; there is no past to look at.");
        return ((await reader.FindEvent(1, cancellation))!.At, last.At);
    }

    // Clients that count in milliseconds name the first moment a little too early.
    private static DateTimeOffset MomentOrThrow(Timestamp? asked, DateTimeOffset first) => asked?.ToDateTimeOffset() is { } at && at > first.AddMilliseconds(-1)
        ? (at > first ? at : first)
        : throw PastLimits.MomentInvalid($"at must name a moment from {first:O} on, when the journal begins.");

    private static async Task Send(WatchPastResponse frame, string name, IServerStreamWriter<WatchPastResponse> responses, CancellationToken cancellation)
    {
        foreach (var (index, part) in frame.Map.InParts(name).Index())
        {
            var sent = index == 0 ? frame : new WatchPastResponse { At = frame.At, Speed = frame.Speed };
            sent.Map = part;
            await responses.WriteAsync(sent, cancellation);
        }
    }
}
