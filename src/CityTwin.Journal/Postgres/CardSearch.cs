using CityTwin.Domain.Cases;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Reads snapshots of cases, each reading with the position that it stands for.</summary>
internal sealed class CardSearch(NpgsqlDataSource source)
{
    private static readonly string ById = CardRow.Select("SELECT * FROM card WHERE id = $1", "id");
    private static readonly string OpenOnes = CardRow.Select("SELECT * FROM card WHERE closed_at IS NULL", "id");

    /// <summary>
    /// An event that is not the latest of its case is passed over: the latest one brings the card. Each is looked up by its key: OFFSET keeps the planner
    /// from joining all there are, which it likes once both tables are large and costs more the longer a city lives.
    /// </summary>
    private static readonly string Changed = CardRow.Select(
        """
        SELECT latest.* FROM event, LATERAL (SELECT * FROM card WHERE card.id = event.stream_id AND card.position = event.position OFFSET 0) latest
        WHERE event.position > $1 ORDER BY event.position LIMIT $2
        """,
        "position");

    private readonly CardRow cards = new();

    public async Task<CaseCard?> Find(long caseId, CancellationToken cancellation)
    {
        CaseCard? found = null;
        await Each(card => found = card, ById, [caseId], cancellation);
        return found;
    }

    public async Task<CardChanges> ChangedAfter(long after, int limit, CancellationToken cancellation)
    {
        var found = new List<CaseCard>();
        var head = await Each(found.Add, Changed, [after, limit], cancellation);
        return new CardChanges(found, found.Count < limit ? Math.Max(after, head) : found[^1].Position);
    }

    public Task<long> Open(Action<CaseCard> take, CancellationToken cancellation) => Each(take, OpenOnes, [], cancellation);

    public async Task<IReadOnlyList<CaseCard>> Fitting(CardQuery query, CancellationToken cancellation)
    {
        var found = new List<CaseCard>();
        var conditions = CardConditions.Of(query, query.Areas.Count == 0 ? [] : await ChainsThatHold(query.Areas, cancellation));
        await Each(found.Add, CardRow.Select($"SELECT * FROM card{conditions.Where}{conditions.Order}", "id DESC"), [.. conditions.Values], cancellation);
        return found;
    }

    private async Task<int[]> ChainsThatHold(IReadOnlyList<string> areas, CancellationToken cancellation) =>
        [.. await source.List(row => row.GetInt32(0), "SELECT id FROM term WHERE codes && $1", [areas.ToArray()], cancellation)];

    /// <summary>Hands each card over as it comes; returns the position that they stand for.</summary>
    private async Task<long> Each(Action<CaseCard> take, string sql, object[] values, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddValues(values);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var head = 0L;
        while (await row.ReadAsync(cancellation))
        {
            head = CardRow.Head(row);
            if (cards.Read(row) is { } card)
            {
                take(card);
            }
        }

        return head;
    }
}
