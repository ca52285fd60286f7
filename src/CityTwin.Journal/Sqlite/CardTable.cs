using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes snapshots of cases within the present transaction.</summary>
internal sealed class CardTable(SqliteConnection connection, Terms terms) : IDisposable
{
    private readonly Statement addCard = new(connection, $"INSERT INTO card({CardRow.Columns}) VALUES({Numbered(CardRow.Count)})");
    private readonly Statement changeCard = new(
        connection,
        "UPDATE card SET version = ?2, position = ?3, stage = ?4, close_kind = ?5, lead = ?6, incidents = ?7, due_at = ?8, overdue_at = ?9, closed_at = ?10, merged_into = ?11, next_at = ?12 WHERE id = ?1");

    /// <summary>Adds a case that has no snapshot yet.</summary>
    public void Add(CaseCard card)
    {
        CardRow.Bind(addCard, card, terms, connection);
        addCard.Run();
    }

    /// <summary>Changes what can change about a case; its kind and place cannot.</summary>
    public void Change(CaseCard card)
    {
        changeCard.Bind(1, card.Id);
        changeCard.Bind(2, card.Version);
        changeCard.Bind(3, card.Position);
        changeCard.Bind(4, (long)card.Stage);
        changeCard.Bind(5, (long)card.CloseKind);
        changeCard.Bind(6, CardRow.LeadOf(card, terms, connection));
        changeCard.Bind(7, card.Incidents);
        changeCard.Bind(8, card.DueAt?.ToUnixTimeMilliseconds());
        changeCard.Bind(9, card.OverdueAt?.ToUnixTimeMilliseconds());
        changeCard.Bind(10, card.ClosedAt?.ToUnixTimeMilliseconds());
        changeCard.Bind(11, card.MergedInto);
        changeCard.Bind(12, Precision.NextOf(card)?.ToUnixTimeMilliseconds());
        changeCard.Run();
    }

    public void Dispose()
    {
        addCard.Dispose();
        changeCard.Dispose();
    }

    private static string Numbered(int count) => string.Join(", ", Enumerable.Range(1, count).Select(number => $"?{number}"));
}
