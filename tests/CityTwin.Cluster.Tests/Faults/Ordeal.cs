using System.Diagnostics;
using CityTwin.Cluster.Tests.Invariants;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Domain.Cases;
using CityTwin.Journal;
using CityTwin.Journal.Audit;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>A schedule of faults on a town under load, with what must hold after each and in the end.</summary>
internal sealed class Ordeal(Town town, Senders senders, IReadOnlyList<Watcher> watchers, Action<string> say, CancellationToken cancel)
{
    private readonly List<Struck> struck = [];

    /// <summary>Lets the faults happen, one after the other.</summary>
    public async Task Suffer(IEnumerable<PlannedFault> plan)
    {
        await Task.WhenAll(watchers.Select(watcher => watcher.Start()));
        foreach (var planned in plan)
        {
            if (!planned.Fault.IsPossible(town))
            {
                say($"{planned.Fault.Kind}: left out, as it cannot be brought about here.");
                continue;
            }

            struck.Add(await Suffer(planned));
            say(struck[^1].ToString());
        }
    }

    /// <summary>Lets everything come to rest and holds the city against what was told.</summary>
    public async Task<OrdealReport> End()
    {
        await senders.End();
        var cards = await Rest();
        var objections = new List<string>([.. senders.Objections, .. WholeJournal.Objections(town.Database)]);
        var stats = await town.Read(reader => JournalStats.Of(reader, cancel));
        objections.AddRange(await town.Read(reader => NothingLost.Objections(senders, reader, stats.Incidents, cancel)));
        objections.AddRange(await town.Read(reader => WholeJournal.Findings(reader, cancel)));
        var feed = new WholeFeed(town.Database);
        objections.AddRange(watchers.SelectMany(feed.Objections));
        IReadOnlyList<string> sums = [];
        await Until.Holds("sums are those of a recount", async () => (sums = await RightSums.Objections(town.Doors[0], cards, cancel)).Count == 0, () => string.Join('\n', sums.Take(10)));
        return new OrdealReport(
            struck, senders.Receipts.Count, stats.LastPosition, stats.Cases, WholeJournal.Limits(town.Database),
            watchers.Sum(watcher => watcher.Frames.Count), watchers.Sum(watcher => watcher.Resumed), town.Restarted, objections);
    }

    private async Task<Struck> Suffer(PlannedFault planned)
    {
        await town.IsComplete();
        await senders.AreTakenAtEveryDoor($"reports are taken at every gateway before: {planned.Fault.Kind}");
        senders.Times.Look();
        var (begun, restarted) = (Stopwatch.GetTimestamp(), town.Restarted);
        await planned.Fault.Strike(town, planned.Victim);
        await Task.Delay(planned.Lasts, TimeProvider.System, cancel);
        await planned.Fault.Mend(town, planned.Victim);
        var over = Stopwatch.GetTimestamp();
        await senders.AreTakenAtEveryDoor($"reports are taken at every gateway after: {planned.Fault.Kind}");
        var again = Stopwatch.GetElapsedTime(over);
        await LimitsAreRecorded($"every limit that had passed is recorded after: {planned.Fault.Kind}", senders.Latest);
        var waits = senders.Times.Look();
        Assert.Empty(WholeJournal.Objections(town.Database));
        return new Struck(planned.Fault.Kind, planned.Fault.Details(town, planned.Victim), Stopwatch.GetElapsedTime(begun, over), waits, again, town.Restarted - restarted);
    }

    /// <summary>Until clocks have nothing left to say and every watcher knows everything.</summary>
    private async Task<IReadOnlyList<CaseCard>> Rest()
    {
        await LimitsAreRecorded("every limit that has passed is recorded", senders.Latest.AddSeconds(-1));
        var head = 0L;
        await Until.Holds(
            "every watcher has been told",
            async () =>
            {
                head = await town.Read(reader => reader.LastPosition(cancel));
                return watchers.All(watcher => watcher.Position == head);
            },
            () => $"The journal is at {head}, watchers at {string.Join(", ", watchers.Select(watcher => watcher.Position))}.");
        return await town.Read(reader => reader.Search(new CardQuery { Limit = int.MaxValue }, cancel));
    }

    private async Task LimitsAreRecorded(string what, DateTimeOffset until)
    {
        IReadOnlyList<Deadline> waiting = [];
        await Until.Holds(
            what,
            async () => (waiting = await town.Read(reader => reader.ReadDeadlines(until, 1_000, cancel))).Count == 0,
            () => $"{waiting.Count} limits wait at {until:O}: {string.Join(", ", waiting.Take(10).Select(it => $"stream {it.StreamId} since {it.At:O}"))}.");
    }
}
