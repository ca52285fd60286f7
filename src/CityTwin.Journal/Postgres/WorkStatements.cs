using CityTwin.Domain.Obligations;

namespace CityTwin.Journal.Postgres;

/// <summary>Writes obligations, the organisations' work feeds and proofs.</summary>
internal static class WorkStatements
{
    public static RowStatement<ObligationOfCase> Obligations { get; } = new RowStatement<ObligationOfCase>(
        """
        INSERT INTO obligation(case_id, number, organisation, role, state, offered_at, taken_up_at, take_up_by, due_at)
        SELECT x.case_id, x.number, term.id, x.role, x.state, x.offered_at, x.taken_up_at, x.take_up_by, x.due_at
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS x(case_id, number, organisation, role, state, offered_at, taken_up_at, take_up_by, due_at)
        JOIN term ON term.text = x.organisation
        ON CONFLICT (case_id, number) DO UPDATE SET state = excluded.state, taken_up_at = excluded.taken_up_at, take_up_by = excluded.take_up_by, due_at = excluded.due_at
        """)
        .Long(row => row.CaseId).Int(row => row.Duty.Number).Text(row => row.Duty.Organisation).Short(row => (int)row.Duty.Role).Short(row => (int)row.Duty.State)
        .Instant(row => row.Duty.OfferedAt).Instant(row => row.Duty.TakenUpAt).Instant(row => row.Duty.TakeUp?.DueAt).Instant(row => row.Duty.Clock?.DueAt);

    /// <summary>
    /// Numbers go on behind the last of each organisation, which nobody else moves meanwhile: the head is locked. Looked up once and not for each row, where
    /// the index holds more and more rows of this very statement, which it does not see and has to pass over.
    /// </summary>
    public static RowStatement<NoticeRow> Notices { get; } = new RowStatement<NoticeRow>(
        """
        INSERT INTO work(organisation, sequence, position, stream_id, at, obligation, kind)
        WITH last AS MATERIALIZED (
          SELECT term.id, term.text, coalesce((SELECT max(sequence) FROM work WHERE work.organisation = term.id), 0) AS sequence FROM term WHERE term.text = ANY($1))
        SELECT last.id, x.ordinal + last.sequence, x.position, x.stream_id, x.at, x.obligation, x.kind
        FROM unnest($1, $2, $3, $4, $5, $6, $7) AS x(organisation, ordinal, position, stream_id, at, obligation, kind)
        JOIN last ON last.text = x.organisation
        """)
        .Text(row => row.Notice.Organisation).Long(row => row.Ordinal).Long(row => row.Position).Long(row => row.StreamId)
        .Instant(row => row.At).Int(row => row.Notice.Obligation).Short(row => (int)row.Notice.Kind);

    public static RowStatement<ProofOfCase> Proofs { get; } = new RowStatement<ProofOfCase>(
        "INSERT INTO proof(hash, case_id) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING")
        .Bytes(row => Convert.FromHexString(row.Hash)).Long(row => row.CaseId);
}

/// <summary>An obligation and its case.</summary>
internal readonly record struct ObligationOfCase(long CaseId, Obligation Duty);

/// <summary>An entry of a work feed.</summary>
/// <param name="Notice">Whom it tells what.</param>
/// <param name="Ordinal">Its number among those of the organisation in this transaction, from 1.</param>
/// <param name="Position">Position of the event that says so.</param>
/// <param name="StreamId">The case; below zero the operation.</param>
/// <param name="At">When, city time.</param>
internal readonly record struct NoticeRow(WorkNotice Notice, long Ordinal, long Position, long StreamId, DateTimeOffset At);

/// <summary>A proof and its case.</summary>
internal readonly record struct ProofOfCase(string Hash, long CaseId);
