using System.Globalization;
using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>A query as SQL. Every value in it is a number: words are looked up first, so nothing can be smuggled in.</summary>
internal static class CardSearch
{
    public static string Sql(CardQuery query, Terms terms, SqliteConnection reader)
    {
        var conditions = new List<string>();
        if (query.Areas.Count > 0)
        {
            var numbers = terms.NumbersWhere(word => query.Areas.Any(area => Chain.Holds(word, area)), reader);
            conditions.Add($"(areas IN ({List(numbers)}) OR overlays IN ({List(numbers)}))");
        }

        if (query.NotInAreas.Count > 0)
        {
            var codes = query.NotInAreas.ToHashSet();
            conditions.Add($"areas NOT IN ({List(terms.NumbersWhere(word => Chain.HoldsAny(word, codes), reader))})");
        }

        AddWords(conditions, "kind", query.Kinds, terms, reader);
        AddWords(conditions, "lead", query.Leads, terms, reader);
        AddNumbers(conditions, "stage", [.. query.Stages.Select(stage => (long)stage)]);
        AddNumbers(conditions, "id", query.Ids);
        AddIf(conditions, query.OpenOnly, "closed_at IS NULL");
        AddIf(conditions, query.OverdueOnly, "overdue_at IS NOT NULL");
        AddIf(conditions, query.NotLocatedOnly, "col IS NULL");
        AddIf(conditions, query.OpenedFrom is not null, $"opened_at >= {query.OpenedFrom?.ToUnixTimeMilliseconds()}");
        AddIf(conditions, query.OpenedUntil is not null, $"opened_at < {query.OpenedUntil?.ToUnixTimeMilliseconds()}");
        AddIf(conditions, query.ClosedFrom is not null, $"closed_at >= {query.ClosedFrom?.ToUnixTimeMilliseconds()}");
        AddIf(conditions, query.BeforeId is not null, $"id < {query.BeforeId}");
        if (query.Bounds is { } bounds)
        {
            conditions.Add(PlaceSearch.Sql(bounds));
        }

        var where = conditions.Count == 0 ? string.Empty : $"WHERE {string.Join(" AND ", conditions)}";
        return $"SELECT {CardRow.Columns} FROM card {where} ORDER BY id DESC LIMIT {query.Limit.ToString(CultureInfo.InvariantCulture)}";
    }

    private static void AddWords(List<string> conditions, string column, IReadOnlyList<string> words, Terms terms, SqliteConnection reader)
    {
        if (words.Count > 0)
        {
            conditions.Add($"{column} IN ({List([.. words.Select(word => terms.Find(word, reader)).OfType<long>()])})");
        }
    }

    private static void AddNumbers(List<string> conditions, string column, IReadOnlyList<long> numbers) =>
        AddIf(conditions, numbers.Count > 0, $"{column} IN ({List(numbers)})");

    private static void AddIf(List<string> conditions, bool wanted, string condition)
    {
        if (wanted)
        {
            conditions.Add(condition);
        }
    }

    private static string List(IReadOnlyList<long> numbers) =>
        string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
