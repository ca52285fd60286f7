using CityTwin.Domain.Operations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Reads snapshots of operations and precedents.</summary>
internal sealed class OperationSearch(NpgsqlDataSource source)
{
    public async Task<OperationCard?> Find(long id, CancellationToken cancellation) =>
        await source.List(Card, "SELECT card FROM operation WHERE id = $1", [id], cancellation) is [var found] ? found : null;

    // Ids go down as operations come.
    public async Task<IReadOnlyList<OperationCard>> List(bool openOnly, int limit, CancellationToken cancellation) => await source.List(
        Card,
        openOnly ? "SELECT card FROM operation WHERE ended_at IS NULL ORDER BY id LIMIT $1" : "SELECT card FROM operation ORDER BY id LIMIT $1",
        [limit],
        cancellation);

    public async Task<IReadOnlyList<OperationCard>> ChangedAfter(long position, int limit, CancellationToken cancellation) =>
        await source.List(Card, "SELECT card FROM operation WHERE position > $1 ORDER BY position LIMIT $2", [position, limit], cancellation);

    public async Task<IReadOnlyList<Precedent>> Precedents(int limit, CancellationToken cancellation) => await source.List(
        row => new Precedent(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.Instant(4)!.Value, row.Instant(5)),
        "SELECT edge, kind, organisation, operation, since, revoked_at FROM precedent ORDER BY since DESC, operation LIMIT $1",
        [limit],
        cancellation);

    private static OperationCard Card(NpgsqlDataReader row) => OperationCodec.DecodeCard(row.Bytes(0));
}
