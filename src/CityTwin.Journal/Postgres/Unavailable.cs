using System.Net.Sockets;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>What is said when the database does not do what it should.</summary>
internal static class Unavailable
{
    /// <summary>Whether the database, or the way to it, failed.</summary>
    public static bool IsLoss(Exception cause) => cause is NpgsqlException or SocketException or IOException or TimeoutException;

    public static JournalUnavailableException ToWrite(Exception cause) => new($"The journal could not be written: {cause.Message}", cause);

    /// <summary>Runs something; whatever fails at the database becomes "unavailable". Connections that broke are not used again: Npgsql empties its pool.</summary>
    public static async Task<T> Guard<T>(string what, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException cause) when (cause.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new JournalUnavailableException($"The journal could not be {what}: the database holds none; the first silo that starts on it makes one.", cause);
        }
        catch (Exception cause) when (IsLoss(cause))
        {
            throw new JournalUnavailableException($"The journal could not be {what}: {cause.Message}", cause);
        }
    }
}
