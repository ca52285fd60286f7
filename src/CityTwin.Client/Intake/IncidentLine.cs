using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Client.Intake;

/// <summary>One call to the city, from its opening to its end or break.</summary>
internal sealed class IncidentLine : IAsyncDisposable
{
    private readonly IncidentOutbox outbox;
    private readonly CancellationToken cancel;
    private readonly CancellationTokenSource hangUp;
    private readonly AsyncDuplexStreamingCall<StreamIncidentsRequest, StreamIncidentsResponse> call;
    private readonly Task writing;

    public IncidentLine(IntakeService.IntakeServiceClient intake, IncidentOutbox outbox, CancellationToken cancel)
    {
        this.outbox = outbox;
        this.cancel = cancel;
        hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        call = intake.StreamIncidents(cancellationToken: hangUp.Token);
        writing = WriteAsync();
    }

    /// <summary>Why the line broke; null when it has not, or ended without a reason.</summary>
    public RpcException? Failure { get; private set; }

    /// <summary>The next answer; null when the line is over.</summary>
    public async Task<AnsweredBatch?> ReadAsync()
    {
        try
        {
            while (await call.ResponseStream.MoveNext(cancel))
            {
                if (outbox.Answer(call.ResponseStream.Current) is { } answered)
                {
                    return answered;
                }
            }
        }
        catch (RpcException broken)
        {
            cancel.ThrowIfCancellationRequested();
            if (!broken.IsTemporary())
            {
                throw;
            }

            Failure = broken;
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await hangUp.CancelAsync();
        await writing;
        call.Dispose();
        hangUp.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            foreach (var batch in outbox.Unanswered())
            {
                await call.RequestStream.WriteAsync(batch.Message, hangUp.Token);
            }

            await foreach (var batch in outbox.Fresh(hangUp.Token))
            {
                await call.RequestStream.WriteAsync(batch.Message, hangUp.Token);
            }

            await call.RequestStream.CompleteAsync();
        }
        catch (Exception)
        {
            // A broken line fails writes in many ways, and the reading side learns the true reason. What was not answered
            // is sent again on the next line, so here it is enough to make sure that this one ends.
            await hangUp.CancelAsync();
        }
    }
}
