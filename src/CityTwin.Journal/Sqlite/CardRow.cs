using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Between a card and its row.</summary>
internal static class CardRow
{
    /// <summary>Columns in the order of <see cref="Bind"/> and <see cref="Read"/>.</summary>
    public const string Columns =
        "id, version, position, kind, stage, close_kind, lat_e7, lon_e7, col, row, areas, overlays, lead, incidents, opened_at, due_at, overdue_at, closed_at, merged_into";

    /// <summary>How many columns there are.</summary>
    public const int Count = 19;

    public static void Bind(Statement statement, CaseCard card, Terms terms, SqliteConnection writer)
    {
        CellId? cell = CellId.TryParse(card.Place.Cell, out var parsed) ? parsed : null;
        statement[1] = card.Id;
        statement[2] = card.Version;
        statement[3] = card.Position;
        statement[4] = terms.NumberFor(card.Kind, writer);
        statement[5] = (long)card.Stage;
        statement[6] = (long)card.CloseKind;
        statement[7] = E7(card.Place.Lat);
        statement[8] = E7(card.Place.Lon);
        statement[9] = (long?)cell?.Col;
        statement[10] = (long?)cell?.Row;
        statement[11] = terms.NumberFor(Chain.Write(card.Place.Areas), writer);
        statement[12] = terms.NumberFor(Chain.Write(card.Place.Overlays), writer);
        statement[13] = card.Lead is null ? null : terms.NumberFor(card.Lead, writer);
        statement[14] = (long)card.Incidents;
        statement[15] = card.OpenedAt.ToUnixTimeMilliseconds();
        statement[16] = card.DueAt?.ToUnixTimeMilliseconds();
        statement[17] = card.OverdueAt?.ToUnixTimeMilliseconds();
        statement[18] = card.ClosedAt?.ToUnixTimeMilliseconds();
        statement[19] = card.MergedInto;
    }

    public static CaseCard Read(SqliteDataReader row, Terms terms, SqliteConnection reader)
    {
        var areas = terms.ChainFor(row.GetInt64(10), reader);
        var cell = row.IsDBNull(8) ? null : new CellId(areas[^1], row.GetInt32(8), row.GetInt32(9)).ToString();
        return new CaseCard(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetInt64(2),
            terms.WordFor(row.GetInt64(3), reader),
            (CaseStage)row.GetInt32(4),
            (CloseKind)row.GetInt32(5),
            new Place(row.GetInt64(6) / 1e7, row.GetInt64(7) / 1e7, cell, areas, terms.ChainFor(row.GetInt64(11), reader)),
            row.IsDBNull(12) ? null : terms.WordFor(row.GetInt64(12), reader),
            row.GetInt32(13),
            Instant(row, 14)!.Value,
            Instant(row, 15),
            Instant(row, 16),
            Instant(row, 17),
            row.IsDBNull(18) ? null : row.GetInt64(18));
    }

    /// <summary>Degrees in ten-millionths: about a centimetre, and they fit into 32 bits.</summary>
    public static long E7(double degrees) => (long)Math.Round(degrees * 1e7);

    private static DateTimeOffset? Instant(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
