using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Tests.Support;

/// <summary>
/// A case that is told event by event, as its grain would: knows its version and its last hash. Times are whole
/// milliseconds, places have 7 decimals: what comes back from a store equals what went in.
/// </summary>
internal sealed class Story(long id)
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public static readonly Place InN1 = new(40.0100001, 116.0100002, "N1@12.-7", ["tiny", "N", "N1"], ["beat:1", "police:B2"]);

    private ReadOnlyMemory<byte> lastHash;

    public long Id => id;

    public Case State { get; private set; } = Case.Unreported;

    /// <summary>How the case stands; position 0, as before it is written.</summary>
    public CaseCard Card => CaseCard.Of(id, State);

    /// <summary>An append that opens a case, with an incident named after it.</summary>
    public static CaseAppend Opening(long id, Place? place = null, string kind = "tiny:matter:pothole", DateTimeOffset? at = null) =>
        new Story(id).Open(place, kind, at);

    public CaseAppend Open(Place? place = null, string kind = "tiny:matter:pothole", DateTimeOffset? at = null, SaltedText? text = null) => Next(
        [text], new CaseEvent.Reported(new Incident("hotline", $"case-{id}", kind, at ?? Noon, null), place ?? InN1, "2026.1", text?.Commitment(), at ?? Noon));

    public CaseAppend Corroborate(string sourceId, SaltedText? text = null, string source = "hotline") => Next(
        [text],
        new CaseEvent.Corroborated(
            new Incident(source, sourceId, State.Opening!.Kind, Noon, "app"), State.Place!, new MergeEvidence(3.2, 0, 25, 4320), text?.Commitment(), Noon));

    public CaseAppend File(DateTimeOffset? due = null) => Next(
        new CaseEvent.Filed(due is { } at ? new ClockStart(at, new HandlingLimit(1, LimitUnit.UrgentHours), null, at) : null, "rule", Noon));

    public CaseAppend Dispatch(string lead) => Next(new CaseEvent.Dispatched(
        [new Offer(State.Obligations.Count + 1, lead, DutyRole.Lead)], new RouteGrounds(RouteGrounds.ByHand), "centre", Noon));

    /// <summary>The handling clock, which all begins at its due time, has said everything.</summary>
    public CaseAppend PassLimit() => Next(
        [.. new[] { ClockPhase.Warning, ClockPhase.Due, ClockPhase.Late }.Select(phase => new CaseEvent.ClockSpoke(CaseTimers.Handling, 0, phase, State.Handling!.DueAt))]);

    /// <summary>Goes on from what is written, as an actor does that comes alive.</summary>
    public void Recall(IReadOnlyList<RecordedEvent> events) =>
        (State, lastHash) = (events.Select(recorded => recorded.Decode()).Aggregate(Case.Unreported, Case.Evolve), events[^1].Hash);

    /// <summary>Signs, submits and closes.</summary>
    public CaseAppend Finish(DateTimeOffset? at = null) => Next(
        new CaseEvent.Signed("roads", Noon), new CaseEvent.Submitted("roads", Noon),
        new CaseEvent.Closed(CloseKind.Resolved, "centre", at ?? Noon));

    public CaseAppend Next(params CaseEvent[] events) => Next([], events);

    private CaseAppend Next(IReadOnlyList<SaltedText?> texts, params CaseEvent[] events)
    {
        var append = CaseAppend.To(id, State, lastHash, events, [.. Incidents(events, texts)]);
        (State, lastHash) = (append.Change.After, append.LastHash);
        return append;
    }

    private static IEnumerable<IncidentAppend> Incidents(CaseEvent[] events, IReadOnlyList<SaltedText?> texts)
    {
        for (var index = 0; index < events.Length; index++)
        {
            var incident = (events[index] as CaseEvent.Reported)?.Incident ?? (events[index] as CaseEvent.Corroborated)?.Incident;
            if (incident is not null)
            {
                var key = new IncidentKey(incident.Source, incident.SourceId);
                yield return new IncidentAppend(index, key, IncidentHashes.Of(incident.Kind), texts.ElementAtOrDefault(index));
            }
        }
    }
}
