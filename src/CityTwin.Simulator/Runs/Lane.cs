using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Runs;

/// <summary>One stream of a run: sends in order, counts the answers.</summary>
/// <param name="sender">Carries the incidents.</param>
/// <param name="tally">Counts them.</param>
/// <param name="clock">Says when an incident left that was due as soon as possible.</param>
/// <param name="answered">Told of each answer; may be absent.</param>
internal sealed class Lane(IncidentSender sender, RunTally tally, TimeProvider clock, Action<Outgoing, IncidentOutcome>? answered = null)
{
    private readonly ConcurrentQueue<Outgoing> underWay = new();

    public async Task RunAsync(IAsyncEnumerable<Outgoing> outgoing, CancellationToken cancel)
    {
        await foreach (var batch in sender.SendAsync(Follow(outgoing, cancel), cancel))
        {
            var dueAt = new long[batch.Outcomes.Count];
            for (var i = 0; i < dueAt.Length; i++)
            {
                // The city answers in the order of sending, so the oldest one under way is meant.
                underWay.TryDequeue(out var sent);
                dueAt[i] = sent.DueAt!.Value;
                answered?.Invoke(sent, batch.Outcomes[i]);
            }

            tally.Answer(batch.Outcomes, batch.AnsweredAt, dueAt);
        }
    }

    private async IAsyncEnumerable<Incident> Follow(
        IAsyncEnumerable<Outgoing> outgoing, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var next in outgoing.WithCancellation(cancel))
        {
            underWay.Enqueue(next with { DueAt = next.DueAt ?? clock.GetTimestamp() });
            tally.Sent();
            yield return next.Incident;
        }
    }
}
