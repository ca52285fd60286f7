using CityTwin.Domain.Operations;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes snapshots of operations and precedents within the present transaction.</summary>
internal sealed class OperationTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement write = new(
        connection,
        "INSERT INTO operation(id, version, position, ended_at, next_at, card) VALUES(?1, ?2, ?3, ?4, ?5, ?6) "
        + "ON CONFLICT(id) DO UPDATE SET version = ?2, position = ?3, ended_at = ?4, next_at = ?5, card = ?6");

    private readonly Statement writePrecedent = new(
        connection,
        "INSERT INTO precedent(operation, edge, kind, organisation, since, revoked_at) VALUES(?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT(operation) DO UPDATE SET revoked_at = ?6");

    private readonly Statement version = new(connection, "SELECT version FROM operation WHERE id = ?1");

    /// <summary>How many events an operation has; 0 when there is none.</summary>
    public long VersionOf(long id) => version.Bind(1, id).Number() ?? 0;

    /// <summary>Writes how an operation stands, and the precedent that it set.</summary>
    public void Write(OperationCard card, Precedent? precedent)
    {
        write.Bind(1, card.Id).Bind(2, card.Version).Bind(3, card.Position);
        write.Bind(4, card.EndedAt?.ToUnixTimeMilliseconds()).Bind(5, card.NextAt?.ToUnixTimeMilliseconds()).Bind(6, OperationCodec.Encode(card)).Run();
        if (precedent is not null)
        {
            writePrecedent.Bind(1, card.Id).Bind(2, precedent.Edge).Bind(3, precedent.Kind).Bind(4, precedent.Organisation);
            writePrecedent.Bind(5, precedent.Since.ToUnixTimeMilliseconds()).Bind(6, precedent.RevokedAt?.ToUnixTimeMilliseconds()).Run();
        }
    }

    public void Dispose()
    {
        write.Dispose();
        writePrecedent.Dispose();
        version.Dispose();
    }
}
