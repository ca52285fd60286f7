using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Snapshots and work feeds on their way to the store: of each case, operation and obligation the latest.</summary>
internal sealed class SnapshotRows
{
    private readonly HashSet<string> words = [];
    private readonly Dictionary<long, CaseCard> cards = [];
    private readonly Dictionary<(long CaseId, int Number), ObligationOfCase> obligations = [];
    private readonly HashSet<ProofOfCase> proofs = [];
    private readonly Dictionary<long, OperationCard> operations = [];
    private readonly Dictionary<long, Precedent> precedents = [];
    private readonly List<NoticeRow> notices = [];
    private readonly Dictionary<string, long> told = [];

    /// <summary>How a case stands, and its obligations that are new or other than before.</summary>
    public void Add(CaseCard card, IEnumerable<Obligation> changed)
    {
        cards[card.Id] = card;
        words.UnionWith([card.Kind, Chain.Write(card.Place.Areas), Chain.Write(card.Place.Overlays)]);
        if (card.Lead is { } lead)
        {
            words.Add(lead);
        }

        foreach (var obligation in changed)
        {
            words.Add(obligation.Organisation);
            obligations[(card.Id, obligation.Number)] = new ObligationOfCase(card.Id, obligation);
            proofs.UnionWith(obligation.Evidence.Select(proof => new ProofOfCase(proof.Hash, card.Id)));
        }
    }

    /// <summary>How an operation stands, and the precedent that it set.</summary>
    public void Add(OperationCard card, Precedent? precedent)
    {
        operations[card.Id] = card;
        if (precedent is not null)
        {
            precedents[card.Id] = precedent with { Operation = card.Id };
        }
    }

    /// <summary>What events tell organisations; position and time are asked for by the event's index.</summary>
    public void Tell(long streamId, IReadOnlyList<WorkNotice> notices, Func<int, long> position, Func<int, DateTimeOffset> at)
    {
        foreach (var notice in notices)
        {
            words.Add(notice.Organisation);
            var ordinal = told[notice.Organisation] = told.GetValueOrDefault(notice.Organisation) + 1;
            this.notices.Add(new NoticeRow(notice, ordinal, position(notice.EventIndex), streamId, at(notice.EventIndex)));
        }
    }

    /// <summary>Adds the statements that write them: words first, since the others look them up.</summary>
    /// <param name="batch">What they are added to.</param>
    /// <param name="telling">How entries of work feeds are written.</param>
    public void AddTo(NpgsqlBatch batch, RowStatement<NoticeRow> telling)
    {
        EventStatements.Terms.AddTo(batch, words);
        CardStatements.Cards.AddTo(batch, cards.Values);
        CardStatements.Operations.AddTo(batch, operations.Values);
        CardStatements.Precedents.AddTo(batch, precedents.Values);
        WorkStatements.Obligations.AddTo(batch, obligations.Values);
        WorkStatements.Proofs.AddTo(batch, proofs);
        telling.AddTo(batch, notices);
    }
}
