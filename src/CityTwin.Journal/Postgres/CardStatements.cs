using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;

namespace CityTwin.Journal.Postgres;

/// <summary>Writes snapshots of cases, operations and precedents: new ones as a whole, of known ones what can change.</summary>
internal static class CardStatements
{
    public static RowStatement<CaseCard> Cards { get; } = new RowStatement<CaseCard>(
        """
        INSERT INTO card(id, version, position, opened_at, due_at, overdue_at, closed_at, next_at, merged_into,
          kind, areas, overlays, lead, lat_e7, lon_e7, cell_col, cell_row, incidents, stage, close_kind)
        SELECT x.id, x.version, x.position, x.opened_at, x.due_at, x.overdue_at, x.closed_at, x.next_at, x.merged_into,
          kind.id, areas.id, overlays.id, lead.id, x.lat_e7, x.lon_e7, x.cell_col, x.cell_row, x.incidents, x.stage, x.close_kind
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) AS x(
          id, version, position, opened_at, due_at, overdue_at, closed_at, next_at, merged_into,
          kind, areas, overlays, lead, lat_e7, lon_e7, cell_col, cell_row, incidents, stage, close_kind)
        JOIN term kind ON kind.text = x.kind
        JOIN term areas ON areas.text = x.areas
        JOIN term overlays ON overlays.text = x.overlays
        LEFT JOIN term lead ON lead.text = x.lead
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, position = excluded.position, due_at = excluded.due_at, overdue_at = excluded.overdue_at,
          closed_at = excluded.closed_at, next_at = excluded.next_at, merged_into = excluded.merged_into, lead = excluded.lead,
          incidents = excluded.incidents, stage = excluded.stage, close_kind = excluded.close_kind
        """)
        .Long(card => card.Id).Long(card => card.Version).Long(card => card.Position)
        .Instant(card => card.OpenedAt).Instant(card => card.DueAt).Instant(card => card.OverdueAt).Instant(card => card.ClosedAt)
        .Instant(Precision.NextOf).Long(card => card.MergedInto)
        .Text(card => card.Kind).Text(card => Chain.Write(card.Place.Areas)).Text(card => Chain.Write(card.Place.Overlays)).Text(card => card.Lead)
        .Int(card => (int)Precision.E7(card.Place.Lat)).Int(card => (int)Precision.E7(card.Place.Lon))
        .Int(card => CellOf(card)?.Col).Int(card => CellOf(card)?.Row)
        .Int(card => card.Incidents).Short(card => (int)card.Stage).Short(card => (int)card.CloseKind);

    public static RowStatement<OperationCard> Operations { get; } = new RowStatement<OperationCard>(
        """
        INSERT INTO operation(id, version, position, ended_at, next_at, card) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, position = excluded.position, ended_at = excluded.ended_at, next_at = excluded.next_at, card = excluded.card
        """)
        .Long(card => card.Id).Long(card => card.Version).Long(card => card.Position)
        .Instant(card => card.EndedAt).Instant(card => card.NextAt).Bytes(OperationCodec.Encode);

    public static RowStatement<Precedent> Precedents { get; } = new RowStatement<Precedent>(
        """
        INSERT INTO precedent(operation, edge, kind, organisation, since, revoked_at) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT (operation) DO UPDATE SET revoked_at = excluded.revoked_at
        """)
        .Long(it => it.Operation).Text(it => it.Edge).Text(it => it.Kind).Text(it => it.Organisation).Instant(it => it.Since).Instant(it => it.RevokedAt);

    private static CellId? CellOf(CaseCard card) => CellId.TryParse(card.Place.Cell, out var cell) ? cell : null;
}
