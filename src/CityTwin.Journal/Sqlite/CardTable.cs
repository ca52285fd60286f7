using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes snapshots of cases within the present transaction.</summary>
internal sealed class CardTable(SqliteConnection connection, Terms terms) : IDisposable
{
    private readonly Statement addPlace = new(connection, "INSERT INTO card_place(id, west, east, south, north) VALUES($1, $2, $2, $3, $3)", 3);
    private readonly Statement addCard = new(connection, $"INSERT INTO card({CardRow.Columns}) VALUES({Numbered(CardRow.Count)})", CardRow.Count);
    private readonly Statement changeCard = new(
        connection,
        "UPDATE card SET version = $2, position = $3, stage = $4, close_kind = $5, lead = $6, incidents = $7, due_at = $8, overdue_at = $9, closed_at = $10, merged_into = $11 WHERE id = $1",
        11);

    /// <summary>Adds a case that has no snapshot yet.</summary>
    public void Add(CaseCard card)
    {
        CardRow.Bind(addCard, card, terms, connection);
        addCard.Run();
        if (card.Place.IsLocated)
        {
            addPlace[1] = card.Id;
            addPlace[2] = CardRow.E7(card.Place.Lon);
            addPlace[3] = CardRow.E7(card.Place.Lat);
            addPlace.Run();
        }
    }

    /// <summary>Changes what can change about a case; its kind and place cannot.</summary>
    public void Change(CaseCard card)
    {
        changeCard[1] = card.Id;
        changeCard[2] = card.Version;
        changeCard[3] = card.Position;
        changeCard[4] = (long)card.Stage;
        changeCard[5] = (long)card.CloseKind;
        changeCard[6] = card.Lead is null ? null : terms.NumberFor(card.Lead, connection);
        changeCard[7] = (long)card.Incidents;
        changeCard[8] = card.DueAt?.ToUnixTimeMilliseconds();
        changeCard[9] = card.OverdueAt?.ToUnixTimeMilliseconds();
        changeCard[10] = card.ClosedAt?.ToUnixTimeMilliseconds();
        changeCard[11] = card.MergedInto;
        changeCard.Run();
    }

    public void Dispose()
    {
        addPlace.Dispose();
        addCard.Dispose();
        changeCard.Dispose();
    }

    private static string Numbered(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => $"${number}"));
}
