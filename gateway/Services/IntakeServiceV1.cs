using System.Threading.Channels;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Incidents;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Mapping;
using CityTwin.Gateway.Measuring;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Incident = CityTwin.Protocol.V1.Incident;

namespace CityTwin.Gateway.Services;

/// <summary>The door for channels. Each call says three things: translate, take, translate back.</summary>
internal sealed class IntakeServiceV1(IncidentIntake intake, IntakeGate gate) : IntakeService.IntakeServiceBase
{
    public override Task<ReportIncidentResponse> ReportIncident(ReportIncidentRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        using var pass = gate.TryEnter() ?? throw TurnedAway();
        var outcomes = await await intake.Begin([request.Incident], context.CancellationToken);
        return outcomes[0].Refusal is { } refusal
            ? throw ToException(refusal)
            : new ReportIncidentResponse { Receipt = outcomes[0].Receipt };
    });

    public override async Task StreamIncidents(
        IAsyncStreamReader<StreamIncidentsRequest> requestStream,
        IServerStreamWriter<StreamIncidentsResponse> responseStream,
        ServerCallContext context)
    {
        var underWay = Channel.CreateBounded<(long Sequence, Task<IncidentOutcome[]> Outcomes)>(IntakeLimits.MessagesAhead);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var answering = Answer(underWay.Reader, responseStream, over);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(over.Token))
            {
                var outcomes = await Journaled.Call(() => Begin(Checked(message), context.CancellationToken));
                await underWay.Writer.WriteAsync((message.Sequence, outcomes), over.Token);
            }
        }
        finally
        {
            underWay.Writer.Complete();
            await answering;
        }
    }

    private async Task<Task<IncidentOutcome[]>> Begin(IReadOnlyList<Incident> incidents, CancellationToken cancellation)
    {
        var pass = gate.Enter(incidents.Count);
        try
        {
            return Holding(pass, await intake.Begin(incidents, cancellation));
        }
        catch
        {
            pass.Dispose();
            throw;
        }
    }

    private static async Task<IncidentOutcome[]> Holding(IDisposable pass, Task<IncidentOutcome[]> outcomes)
    {
        using (pass)
        {
            return await outcomes;
        }
    }

    private static async Task Answer(
        ChannelReader<(long Sequence, Task<IncidentOutcome[]> Outcomes)> underWay,
        IServerStreamWriter<StreamIncidentsResponse> responses,
        CancellationTokenSource over)
    {
        try
        {
            await foreach (var (sequence, outcomes) in underWay.ReadAllAsync())
            {
                var answer = new StreamIncidentsResponse { Sequence = sequence, Outcomes = { await Journaled.Call(() => outcomes) } };
                await responses.WriteAsync(answer);
            }
        }
        catch
        {
            // Without this answer none after it can be given: the sender must learn that now, not when it sends the next message.
            await over.CancelAsync();
            throw;
        }
    }

    private static IReadOnlyList<Incident> Checked(StreamIncidentsRequest message) =>
        message.Incidents.Count <= IncidentLimits.BatchSize
            ? message.Incidents
            : throw new Rejection(
                RejectionKind.Invalid,
                "intake.batch_too_large",
                $"A message may have at most {IncidentLimits.BatchSize} incidents; split it.").ToRpcException();

    private static RpcException TurnedAway()
    {
        GatewayMeter.Overloaded();
        return IntakeLimits.Overloaded();
    }

    private static RpcException ToException(Refusal refusal) => refusal.Code == RejectionMapping.Unavailable
        ? RejectionMapping.JournalUnavailable()
        : RejectionMapping.Exception(StatusCode.InvalidArgument, refusal.Code, refusal.Message);
}
