using System.Threading.Channels;
using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Replay;

/// <summary>
/// Sends a real history and ends each case when the city ended it, both in the order of time. The city's clock steps with the reports, so a
/// case ends at the time of the last report before; what ended after the last report stays open.
/// </summary>
/// <param name="city">The city.</param>
/// <param name="clock">Measures how long answers take.</param>
public sealed class ClosingReplay(CityTwinClient city, TimeProvider clock)
{
    private const int ClosedSideBySide = 8;

    private readonly RunTally tally = new(clock);
    private readonly LabelTally labels = new();
    private readonly PlayTally played = new();
    private readonly ClosingPlan plan = new();
    private readonly List<RequestRow> waiting = [];

    /// <summary>Answers so far, for showing how far the replay is.</summary>
    public long Answered => tally.Answered;

    /// <summary>Sends the rows and plays the closings.</summary>
    /// <param name="rows">In the order of their times.</param>
    /// <param name="cancel">Stops the replay.</param>
    public async Task<RunReport> RunAsync(IEnumerable<RequestRow> rows, CancellationToken cancel)
    {
        var closer = new CaseCloser(new Asking(city, played, clock));
        var next = DateTimeOffset.MaxValue;
        foreach (var row in rows)
        {
            if (row.OpenedAt >= next)
            {
                await SendAsync(cancel);
                await Parallel.ForEachAsync(
                    plan.Until(row.OpenedAt),
                    new ParallelOptions { MaxDegreeOfParallelism = ClosedSideBySide, CancellationToken = cancel },
                    async (number, stop) => await closer.CloseAsync(number, stop));
                next = plan.Next;
            }

            waiting.Add(row);
            next = row.ClosedAt < next ? row.ClosedAt.Value : next;
        }

        await SendAsync(cancel);
        return tally.Report("replay", labels.Agreement()) with { Play = played.Report() };
    }

    // Rows up to the next closing go together and are all answered before it.
    private async Task SendAsync(CancellationToken cancel)
    {
        var rows = waiting.ToDictionary(row => row.Id);
        var outgoing = Channel.CreateUnbounded<Outgoing>();
        foreach (var row in waiting)
        {
            outgoing.Writer.TryWrite(new Outgoing(row.ToIncident(), null, row.Labels));
        }

        outgoing.Writer.Complete();
        waiting.Clear();
        var sender = city.OpenIntake(new IncidentSenderOptions { LineBroke = _ => tally.LineBroke() });
        await new Lane(sender, tally, clock, (sent, outcome) =>
        {
            labels.Compare(sent.Labels!, outcome);
            if (outcome.Receipt is { } receipt)
            {
                plan.Take(receipt.CaseNumber, rows[sent.Incident.SourceId].ClosedAt);
            }
        }).RunAsync(outgoing.Reader.ReadAllAsync(cancel), cancel);
    }
}
