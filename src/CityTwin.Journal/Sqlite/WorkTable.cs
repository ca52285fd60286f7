using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes obligations, the organisations' work feeds and proofs within the present transaction.</summary>
internal sealed class WorkTable(SqliteConnection connection, Terms terms) : IDisposable
{
    private readonly Statement addObligation = new(
        connection,
        "INSERT INTO obligation(case_id, number, organisation, role, state, offered_at, taken_up_at, take_up_by, due_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        + "ON CONFLICT(case_id, number) DO UPDATE SET state = ?5, taken_up_at = ?7, take_up_by = ?8, due_at = ?9");

    private readonly Statement addNotice = new(
        connection, "INSERT INTO work(organisation, sequence, position, case_id, obligation, kind, at) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private readonly Statement lastNotice = new(connection, "SELECT max(sequence) FROM work WHERE organisation = ?1");
    private readonly Statement addProof = new(connection, "INSERT INTO proof(hash, case_id) VALUES(?1, ?2) ON CONFLICT DO NOTHING");

    // The last number of each feed; forgotten when a transaction is rolled back.
    private readonly Dictionary<long, long> last = [];

    /// <summary>Writes what a change means for obligations; <paramref name="before"/> is the position before its first event.</summary>
    public void Write(long caseId, CaseChange change, IReadOnlyList<CaseEvent> events, long before)
    {
        foreach (var obligation in change.Changed)
        {
            Write(caseId, obligation);
        }

        Write(caseId, change.Notices, index => events[index].At, before);
    }

    /// <summary>Writes what events tell organisations; <paramref name="before"/> is the position before the first of them.</summary>
    public void Write(long streamId, IReadOnlyList<WorkNotice> notices, Func<int, DateTimeOffset> at, long before)
    {
        foreach (var notice in notices)
        {
            Write(streamId, notice, before + 1 + notice.EventIndex, at(notice.EventIndex));
        }
    }

    /// <summary>The transaction was rolled back.</summary>
    public void Forget() => last.Clear();

    /// <summary>Writes an obligation and its proofs.</summary>
    public void Write(long caseId, Obligation obligation)
    {
        addObligation.Bind(1, caseId);
        addObligation.Bind(2, obligation.Number);
        addObligation.Bind(3, terms.NumberFor(obligation.Organisation, connection));
        addObligation.Bind(4, (long)obligation.Role);
        addObligation.Bind(5, (long)obligation.State);
        addObligation.Bind(6, obligation.OfferedAt.ToUnixTimeMilliseconds());
        addObligation.Bind(7, obligation.TakenUpAt?.ToUnixTimeMilliseconds());
        addObligation.Bind(8, obligation.TakeUp?.DueAt.ToUnixTimeMilliseconds());
        addObligation.Bind(9, obligation.Clock?.DueAt.ToUnixTimeMilliseconds());
        addObligation.Run();
        foreach (var proof in obligation.Evidence)
        {
            addProof.Bind(1, Convert.FromHexString(proof.Hash));
            addProof.Bind(2, caseId);
            addProof.Run();
        }
    }

    /// <summary>Writes an entry of a work feed.</summary>
    public void Write(long streamId, WorkNotice notice, long position, DateTimeOffset at)
    {
        var organisation = terms.NumberFor(notice.Organisation, connection);
        var sequence = LastOf(organisation) + 1;
        addNotice.Bind(1, organisation);
        addNotice.Bind(2, sequence);
        addNotice.Bind(3, position);
        addNotice.Bind(4, streamId);
        addNotice.Bind(5, notice.Obligation);
        addNotice.Bind(6, (long)notice.Kind);
        addNotice.Bind(7, at.ToUnixTimeMilliseconds());
        addNotice.Run();
        last[organisation] = sequence;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { addObligation, addNotice, lastNotice, addProof })
        {
            statement.Dispose();
        }
    }

    private long LastOf(long organisation)
    {
        if (!last.TryGetValue(organisation, out var sequence))
        {
            sequence = lastNotice.Bind(1, organisation).Number() ?? 0;
        }

        return sequence;
    }
}
