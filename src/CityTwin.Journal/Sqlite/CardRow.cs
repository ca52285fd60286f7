using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Between a card and its row.</summary>
internal static class CardRow
{
    /// <summary>Columns in the order of <see cref="Bind"/> and <see cref="Read"/>.</summary>
    public const string Columns =
        "id, version, position, kind, stage, close_kind, lat_e7, lon_e7, col, row, areas, overlays, lead, incidents, opened_at, due_at, overdue_at, closed_at, merged_into, next_at";

    /// <summary>How many columns there are.</summary>
    public const int Count = 20;

    public static void Bind(Statement statement, CaseCard card, Terms terms, SqliteConnection writer)
    {
        CellId? cell = CellId.TryParse(card.Place.Cell, out var parsed) ? parsed : null;
        statement.Bind(1, card.Id);
        statement.Bind(2, card.Version);
        statement.Bind(3, card.Position);
        statement.Bind(4, terms.NumberFor(card.Kind, writer));
        statement.Bind(5, (long)card.Stage);
        statement.Bind(6, (long)card.CloseKind);
        statement.Bind(7, Precision.E7(card.Place.Lat));
        statement.Bind(8, Precision.E7(card.Place.Lon));
        statement.Bind(9, (long?)cell?.Col);
        statement.Bind(10, (long?)cell?.Row);
        statement.Bind(11, terms.NumberFor(Chain.Write(card.Place.Areas), writer));
        statement.Bind(12, terms.NumberFor(Chain.Write(card.Place.Overlays), writer));
        statement.Bind(13, LeadOf(card, terms, writer));
        statement.Bind(14, card.Incidents);
        statement.Bind(15, card.OpenedAt.ToUnixTimeMilliseconds());
        statement.Bind(16, card.DueAt?.ToUnixTimeMilliseconds());
        statement.Bind(17, card.OverdueAt?.ToUnixTimeMilliseconds());
        statement.Bind(18, card.ClosedAt?.ToUnixTimeMilliseconds());
        statement.Bind(19, card.MergedInto);
        statement.Bind(20, Precision.NextOf(card)?.ToUnixTimeMilliseconds());
    }

    public static CaseCard Read(Statement.Rows row, Terms terms, SqliteConnection reader)
    {
        var areas = terms.ChainFor(row.Number(10), reader);
        var cell = row.IsNull(8) ? null : new CellId(areas[^1], (int)row.Number(8), (int)row.Number(9)).ToString();
        return new CaseCard(
            row.Number(0),
            row.Number(1),
            row.Number(2),
            terms.WordFor(row.Number(3), reader),
            (CaseStage)row.Number(4),
            (CloseKind)row.Number(5),
            new Place(row.Number(6) / 1e7, row.Number(7) / 1e7, cell, areas, terms.ChainFor(row.Number(11), reader)),
            row.IsNull(12) ? null : terms.WordFor(row.Number(12), reader),
            (int)row.Number(13),
            Instant(row, 14)!.Value,
            Instant(row, 15),
            Instant(row, 16),
            Instant(row, 17),
            row.NumberOrNull(18),
            Instant(row, 19));
    }

    /// <summary>The number of the lead, or null.</summary>
    public static long? LeadOf(CaseCard card, Terms terms, SqliteConnection writer) => card.Lead is null ? null : terms.NumberFor(card.Lead, writer);

    private static DateTimeOffset? Instant(Statement.Rows row, int column) =>
        row.IsNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.Number(column));
}
