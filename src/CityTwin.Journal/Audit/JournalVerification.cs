using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;

namespace CityTwin.Journal.Audit;

/// <summary>
/// Holds a journal against itself, as any auditor can offline: positions without gaps, versions without gaps, hashes that
/// link, texts that match their commitments, snapshots that equal the sum of the events, an index that finds every incident.
/// The city may go on meanwhile: what it adds after the reading has passed is not judged, and does not disturb.
/// </summary>
public sealed class JournalVerification
{
    /// <summary>Most findings that are listed; beyond, they are only counted.</summary>
    public const int MostListed = 100;

    private readonly Dictionary<long, (Case State, ReadOnlyMemory<byte> Hash, long Position)> cases = [];
    private readonly Dictionary<long, (Operation State, ReadOnlyMemory<byte> Hash, long Position)> operations = [];
    private readonly List<string> findings = [];

    /// <summary>What is wrong, at most <see cref="MostListed"/> sentences.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>How much is wrong.</summary>
    public long Wrong { get; private set; }

    /// <summary>How many events were read.</summary>
    public long Events { get; private set; }

    /// <summary>How many cases there are.</summary>
    public int Cases => cases.Count;

    /// <summary>Reads the whole journal and holds it against itself.</summary>
    /// <param name="reader">The journal.</param>
    /// <param name="progress">Told the position reached, now and then; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<JournalVerification> Run(ICaseReader reader, IProgress<long>? progress, CancellationToken cancellation)
    {
        const int BatchSize = 5_000;
        var verification = new JournalVerification();
        IReadOnlyList<RecordedEvent> batch;
        do
        {
            batch = await reader.ReadFeed(verification.Events, BatchSize, cancellation);
            await verification.CheckIncidents(batch, reader, cancellation);
            foreach (var recorded in batch)
            {
                verification.Check(recorded);
            }

            progress?.Report(verification.Events);
        }
        while (batch.Count == BatchSize);

        await verification.CheckCards(reader, cancellation);
        await verification.CheckOperations(reader, cancellation);
        await verification.CheckFindings(reader, cancellation);
        return verification;
    }

    private void Check(RecordedEvent recorded)
    {
        Events++;
        Require(recorded.Position == Events, $"Position {Events} is missing; {recorded.Position} stands in its place.");
        if (recorded.IsOfCase)
        {
            var (state, hash, _) = cases.GetValueOrDefault(recorded.StreamId, (Case.Unreported, default, 0));
            CheckLink(recorded, $"Case {recorded.StreamId}", state.Version, hash);
            cases[recorded.StreamId] = (Case.Evolve(state, recorded.Decode()), recorded.Hash, recorded.Position);
        }
        else
        {
            var (state, hash, _) = operations.GetValueOrDefault(recorded.StreamId, (Operation.Unopened, default, 0));
            CheckLink(recorded, $"Operation {recorded.StreamId}", state.Version, hash);
            operations[recorded.StreamId] = (Operation.Evolve(state, recorded.DecodeOperation()), recorded.Hash, recorded.Position);
        }
    }

    private void CheckLink(RecordedEvent recorded, string name, long version, ReadOnlyMemory<byte> hash)
    {
        Require(recorded.Version == version + 1, $"{name} goes from version {version} to {recorded.Version} at position {recorded.Position}.");
        var expected = HashChain.Next(hash.Span, recorded.StreamId, recorded.Version, recorded.Type, recorded.Body.Span);
        Require(recorded.Hash.Span.SequenceEqual(expected), $"The hash at position {recorded.Position} ({name}) does not match its event: it was changed.");
    }

    private async Task CheckOperations(ICaseReader reader, CancellationToken cancellation)
    {
        foreach (var card in (await reader.ListOperations(openOnly: false, int.MaxValue, cancellation)).Where(card => card.Position <= Events))
        {
            Require(
                operations.TryGetValue(card.Id, out var known)
                    && OperationCodec.Encode(OperationCard.Of(card.Id, known.State) with { Position = known.Position }).AsSpan().SequenceEqual(OperationCodec.Encode(card)),
                $"The snapshot of operation {card.Id} differs from the sum of its events; rebuild it.");
            operations.Remove(card.Id);
        }

        // Those that went on meanwhile stand with a later position.
        foreach (var id in operations.Keys)
        {
            Require(await reader.FindOperation(id, cancellation) is { } later && later.Position > Events, $"There is no snapshot of operation {id}; rebuild it.");
        }
    }

    private async Task CheckFindings(ICaseReader reader, CancellationToken cancellation)
    {
        var (number, hash) = (0L, ReadOnlyMemory<byte>.Empty);
        foreach (var found in await reader.ReadFindings(0, int.MaxValue, cancellation))
        {
            Require(found.Number == ++number, $"Finding {number} is missing; {found.Number} stands in its place.");
            var expected = HashChain.Next(hash.Span, RecordedFinding.StreamId, found.Number, found.Type, found.Body.Span);
            Require(found.Hash.Span.SequenceEqual(expected), $"The hash of finding {found.Number} does not match it: it was changed.");
            (number, hash) = (found.Number, found.Hash);
        }
    }

    private async Task CheckIncidents(IReadOnlyList<RecordedEvent> batch, ICaseReader reader, CancellationToken cancellation)
    {
        var taken = batch.Where(recorded => recorded.IsOfCase).Select(recorded => (recorded, Decoded: recorded.Decode()))
            .Where(pair => pair.Decoded is CaseEvent.Reported or CaseEvent.Corroborated)
            .Select(pair => pair.Decoded is CaseEvent.Reported e
                ? (pair.recorded, e.Incident, e.TextCommitment)
                : (pair.recorded, ((CaseEvent.Corroborated)pair.Decoded).Incident, ((CaseEvent.Corroborated)pair.Decoded).TextCommitment))
            .ToList();
        var found = await reader.FindIncidents([.. taken.Select(one => new IncidentKey(one.Incident.Source, one.Incident.SourceId))], cancellation);
        var texts = await reader.ReadTexts([.. taken.Select(one => one.recorded.Position)], cancellation);
        for (var index = 0; index < taken.Count; index++)
        {
            var (recorded, incident, commitment) = taken[index];
            Require(
                found[index] is { } known && known.CaseId == recorded.StreamId && known.Position == recorded.Position,
                $"The index does not find incident {incident.Source}/{incident.SourceId} at position {recorded.Position}.");
            Require(
                !texts.TryGetValue(recorded.Position, out var text) || text.Commitment() == commitment,
                $"The text at position {recorded.Position} does not match its commitment: it was changed.");
        }
    }

    private async Task CheckCards(ICaseReader reader, CancellationToken cancellation)
    {
        var cards = await reader.Search(new CardQuery { Limit = int.MaxValue }, cancellation);
        var with = cards.Count(card => cases.ContainsKey(card.Id));
        Require(with == cases.Count, $"There are {with} snapshots of {cases.Count} cases; rebuild them.");
        foreach (var card in cards)
        {
            var expected = await Expected(card, reader, cancellation);
            Require(
                expected is not null && CityDigest.LineOf(card) == CityDigest.LineOf(expected) && card.Version == expected.Version && card.Position == expected.Position,
                $"The snapshot of case {card.Id} differs from the sum of its events; rebuild it.");
        }
    }

    /// <summary>What the events say. A city that lives on has gone further since its events were read: then they are read up to the snapshot.</summary>
    private async Task<CaseCard?> Expected(CaseCard card, ICaseReader reader, CancellationToken cancellation)
    {
        if (card.Position <= Events)
        {
            return cases.TryGetValue(card.Id, out var known) ? CaseCard.Of(card.Id, known.State) with { Position = known.Position } : null;
        }

        var events = (await reader.ReadCase(card.Id, cancellation)).Where(recorded => recorded.Version <= card.Version).ToList();
        return events.Count == 0 ? null : CaseCard.Of(
            card.Id, events.Select(recorded => recorded.Decode()).Aggregate(Case.Unreported, Case.Evolve)) with { Position = events[^1].Position };
    }

    private void Require(bool holds, string finding)
    {
        if (holds)
        {
            return;
        }

        Wrong++;
        if (findings.Count < MostListed)
        {
            findings.Add(finding);
        }
    }
}
