using System.Collections.Concurrent;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>From a row to a card. Words and chains of areas, of which there are few, are held once however many cards say them.</summary>
internal sealed class CardRow
{
    /// <summary>How many columns there are.</summary>
    public const int Count = 20;

    private readonly ConcurrentDictionary<string, string> words = new();
    private readonly ConcurrentDictionary<string, string[]> chains = new();

    /// <summary>Cards that a statement over <c>card</c> finds, with their words, in the order of one of their columns.</summary>
    public static string Select(string found, string order) =>
        $"""
        SELECT c.id, c.version, c.position, kind.text, c.stage, c.close_kind, c.lat_e7, c.lon_e7, c.cell_col, c.cell_row, areas.text, overlays.text, lead.text,
          c.incidents, c.opened_at, c.due_at, c.overdue_at, c.closed_at, c.merged_into, c.next_at, head.position
        FROM head LEFT JOIN ({found}) c ON true
        LEFT JOIN term kind ON kind.id = c.kind
        LEFT JOIN term areas ON areas.id = c.areas
        LEFT JOIN term overlays ON overlays.id = c.overlays
        LEFT JOIN term lead ON lead.id = c.lead
        ORDER BY c.{order}
        """;

    /// <summary>The card, or null in the one row that comes when nothing was found.</summary>
    public CaseCard? Read(NpgsqlDataReader row)
    {
        if (row.IsDBNull(0))
        {
            return null;
        }

        var areas = Parts(row.GetString(10));
        var cell = row.IsDBNull(8) ? null : new CellId(areas[^1], row.GetInt32(8), row.GetInt32(9)).ToString();
        return new CaseCard(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetInt64(2),
            Word(row.GetString(3)),
            (CaseStage)row.GetInt16(4),
            (CloseKind)row.GetInt16(5),
            new Place(row.GetInt32(6) / 1e7, row.GetInt32(7) / 1e7, cell, areas, Parts(row.GetString(11))),
            row.IsDBNull(12) ? null : Word(row.GetString(12)),
            row.GetInt32(13),
            row.Instant(14)!.Value,
            row.Instant(15),
            row.Instant(16),
            row.Instant(17),
            row.IsDBNull(18) ? null : row.GetInt64(18),
            row.Instant(19));
    }

    /// <summary>Position of the last event at the moment of the reading.</summary>
    public static long Head(NpgsqlDataReader row) => row.GetInt64(Count);

    private string Word(string word) => words.GetOrAdd(word, word);

    private string[] Parts(string chain) => chains.GetOrAdd(chain, Chain.Read);
}
