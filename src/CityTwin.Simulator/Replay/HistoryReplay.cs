using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Replay;

/// <summary>Sends a real history to a city as if it happened again.</summary>
/// <param name="city">The city.</param>
/// <param name="options">Which days, how fast, in how many streams.</param>
/// <param name="clock">Paces the rows.</param>
public sealed class HistoryReplay(CityTwinClient city, ReplayOptions options, TimeProvider clock)
{
    private readonly RunTally tally = new(clock);
    private readonly LabelTally labels = new();

    /// <summary>Answers so far, for showing how far the replay is.</summary>
    public long Answered => tally.Answered;

    /// <summary>Sends the rows and waits for all answers. Sending the same rows again changes nothing in the city.</summary>
    /// <param name="rows">In the order of their times.</param>
    /// <param name="cancel">Stops the replay.</param>
    public async Task<RunReport> RunAsync(IEnumerable<RequestRow> rows, CancellationToken cancel)
    {
        var lanes = new KindLanes(options.Streams);
        Func<CancellationToken, Task> feed = stop => FeedAsync(rows, lanes, stop);
        var sending = lanes.Outgoing.Select(Func<CancellationToken, Task> (outgoing) => stop => SendAsync(outgoing, stop));

        await Together.RunAsync([feed, .. sending], cancel);
        return tally.Report("replay", labels.Agreement());
    }

    private async Task FeedAsync(IEnumerable<RequestRow> rows, KindLanes lanes, CancellationToken stop)
    {
        var pacer = new Pacer(clock, options.Speed);
        DateTimeOffset? first = null;

        foreach (var row in rows)
        {
            first ??= row.OpenedAt;
            var dueAt = await pacer.WaitAsync(row.OpenedAt - first.Value, stop);
            await lanes.PutAsync(new Outgoing(row.ToIncident(), dueAt, row.Labels), stop);
        }

        lanes.Complete();
    }

    private Task SendAsync(IAsyncEnumerable<Outgoing> outgoing, CancellationToken stop)
    {
        // One message at a time: messages that are under way together may overtake each other, and with them the
        // incidents of one kind.
        var sender = city.OpenIntake(new IncidentSenderOptions
        {
            Window = 1,
            BatchSize = options.BatchSize,
            LineBroke = _ => tally.LineBroke(),
        });
        return new Lane(sender, tally, clock, (sent, outcome) => labels.Compare(sent.Labels!, outcome)).RunAsync(outgoing, stop);
    }
}
