using System.Runtime.CompilerServices;
using CityTwin.Protocol.V1;

namespace CityTwin.Client.Intake;

/// <summary>
/// Sends many incidents and keeps several messages under way at once. When the line breaks it is opened again and
/// everything unanswered is sent anew: (source, source_id) makes that safe, so each incident is answered exactly once.
/// </summary>
public sealed class IncidentSender(
    IntakeService.IntakeServiceClient intake, IncidentSenderOptions? options = null, TimeProvider? clock = null)
{
    private readonly IncidentSenderOptions options = options ?? new();
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Sends single incidents, gathered into messages of what is at hand; none waits for a message to fill.</summary>
    /// <inheritdoc cref="SendBatchesAsync"/>
    public IAsyncEnumerable<AnsweredBatch> SendAsync(IAsyncEnumerable<Incident> incidents, CancellationToken cancel = default) =>
        SendBatchesAsync(incidents.InBatches(options.BatchSize, cancel), cancel);

    /// <summary>Sends messages as they are given and returns their answers as they come.</summary>
    /// <remarks>Messages are pulled only as fast as the city answers: a slow city slows the source down.</remarks>
    /// <exception cref="Grpc.Core.RpcException">
    /// The city refuses the stream itself, or gave no answer for as long as <see cref="RetryOptions.GiveUpAfter"/>.
    /// </exception>
    public async IAsyncEnumerable<AnsweredBatch> SendBatchesAsync(
        IAsyncEnumerable<IReadOnlyList<Incident>> batches, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var outbox = new IncidentOutbox(batches, options.Window, clock, cancel);
        var backoff = new Backoff(options.Retry, clock);

        while (true)
        {
            await using var line = new IncidentLine(intake, outbox, cancel);
            while (await line.ReadAsync() is { } answered)
            {
                backoff.Succeeded();
                yield return answered;
            }

            if (outbox.IsDone)
            {
                break;
            }

            options.LineBroke?.Invoke(line.Failure);
            await backoff.WaitAsync(line.Failure, cancel);
        }

        await outbox.SourceEnded;
    }
}
