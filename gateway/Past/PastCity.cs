using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Live;
using CityTwin.Journal;

namespace CityTwin.Gateway.Past;

/// <summary>
/// The city at a moment of its past, built from the entries of the journal, and brought on to later ones. Only open cases are held as such: one that is
/// taken up again is read from the journal.
/// </summary>
internal sealed class PastCity
{
    private readonly CityRules rules;
    private readonly ICaseReader reader;
    private readonly PastMarks marks;
    private readonly Dictionary<long, Case> open;
    private readonly Queue<Entry> ahead = [];

    private PastCity(CityRules rules, ICaseReader reader, PastMarks marks, PastMark from)
    {
        (this.rules, this.reader, this.marks) = (rules, reader, marks);
        (open, At, Picture) = (new(from.Open), from.At, new LivePicture(rules) { Position = from.Position });
        foreach (var card in from.Cards)
        {
            Picture.Absorb(card);
        }
    }

    /// <summary>The latest time of the entries that are in it.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The city then.</summary>
    public LivePicture Picture { get; }

    /// <summary>Whether the journal has no later entry.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The city at a moment.</summary>
    public static async Task<PastCity> Of(CityRules rules, ICaseReader reader, PastMarks marks, DateTimeOffset moment, CancellationToken cancellation)
    {
        var city = new PastCity(rules, reader, marks, marks.Before(moment));
        await city.GoOn(moment, _ => { }, cancellation);
        return city;
    }

    /// <summary>Brings it on to a later moment; what changes is told in the order of the journal.</summary>
    public async Task GoOn(DateTimeOffset moment, Action<LiveCard> tell, CancellationToken cancellation)
    {
        while (await Next(cancellation) is { } next && next.At <= moment)
        {
            ahead.Dequeue();
            await Absorb(next, tell, cancellation);
        }

        Picture.TurnTo(IsAtEnd ? At : moment);
    }

    /// <summary>The next entry, left where it is; null when the journal has none.</summary>
    private async Task<Entry?> Next(CancellationToken cancellation)
    {
        if (ahead.Count == 0)
        {
            LeaveMark();
            foreach (var recorded in await reader.ReadFeed(Picture.Position, PastLimits.BatchSize, cancellation))
            {
                var happened = recorded.IsOfCase ? recorded.Decode() : null;
                ahead.Enqueue(new Entry(recorded, happened, happened?.At ?? recorded.At));
            }
        }

        IsAtEnd = ahead.Count == 0;
        return IsAtEnd ? null : ahead.Peek();
    }

    private async Task Absorb(Entry entry, Action<LiveCard> tell, CancellationToken cancellation)
    {
        var (recorded, happened, at) = entry;
        (Picture.Position, At) = (recorded.Position, at > At ? at : At);
        if (happened is null)
        {
            return;
        }

        var before = open.TryGetValue(recorded.StreamId, out var known) ? known : await Ended(recorded, cancellation);
        var after = Case.Evolve(before, happened);
        if (after.Stage.IsOpen())
        {
            open[recorded.StreamId] = after;
        }
        else
        {
            open.Remove(recorded.StreamId);
        }

        var card = CaseCard.Of(recorded.StreamId, after) with { Position = recorded.Position };
        tell(new LiveCard(card, rules.City.Prefix, Picture.Absorb(card)));
    }

    /// <summary>A case that had ended, or was not there before.</summary>
    private async Task<Case> Ended(RecordedEvent recorded, CancellationToken cancellation) => recorded.Version == 1
        ? Case.Unreported
        : (await reader.ReadCase(recorded.StreamId, cancellation)).Where(earlier => earlier.Position < recorded.Position).Select(earlier => earlier.Decode())
            .Aggregate(Case.Unreported, Case.Evolve);

    private void LeaveMark()
    {
        if (marks.IsDue(Picture.Position))
        {
            Picture.TurnTo(At);
            marks.Leave(new PastMark(Picture.Position, At, new Dictionary<long, Case>(open), [.. Picture.Cards]));
        }
    }

    /// <summary>An entry that was read and is not in it yet; of an operation what happened is not of a case.</summary>
    private sealed record Entry(RecordedEvent Recorded, CaseEvent? Happened, DateTimeOffset At);
}
