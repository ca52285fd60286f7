using CityTwin.Domain.Situations;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes findings within the present transaction.</summary>
internal static class FindingTable
{
    /// <summary>Adds findings behind the last one.</summary>
    /// <exception cref="JournalConflictException">Another one is the last; nothing was written.</exception>
    public static long Append(SqliteConnection connection, IReadOnlyList<Finding> findings, long after)
    {
        var (last, hash) = Last(connection);
        if (last != after)
        {
            throw new JournalConflictException(RecordedFinding.StreamId, after, last);
        }

        using var insert = new Statement(connection, "INSERT INTO finding(number, type, hash, body) VALUES(?1, ?2, ?3, ?4)");
        foreach (var found in findings)
        {
            var (type, body) = (FindingCodec.NameFor(found), FindingCodec.Encode(found));
            hash = HashChain.Next(hash, RecordedFinding.StreamId, ++last, type, body);
            insert.Bind(1, last).Bind(2, type).Bind(3, hash).Bind(4, body).Run();
        }

        return after + 1;
    }

    private static (long Number, byte[] Hash) Last(SqliteConnection connection)
    {
        using var statement = new Statement(connection, "SELECT number, hash FROM finding ORDER BY number DESC LIMIT 1");
        using var row = statement.Read();
        return row.Next() ? (row.Number(0), row.Bytes(1)) : (0, []);
    }
}
