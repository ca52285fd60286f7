using CityTwin.Domain.Cases;

namespace CityTwin.Journal.Postgres;

/// <summary>A query as SQL. Nothing of it stands in the SQL itself but as a number of a value.</summary>
internal sealed class CardConditions
{
    private const string NumbersOfWords = "(SELECT id FROM term WHERE text = ANY({0}))";
    private const string NumbersOfChains = "(SELECT id FROM term WHERE codes && {0})";

    private readonly List<string> conditions = [];
    private readonly List<object> values = [];

    private CardConditions(CardQuery query, int[] chains)
    {
        if (query.Areas.Count > 0)
        {
            // Codes of overlays, and only these, may stand in the other column; asked of both, no index would do.
            Add(chains, query.Areas.Any(code => code.Contains(':')) ? "(areas = ANY({0}) OR overlays = ANY({0}))" : "areas = ANY({0})");
        }

        AddAll(query.NotInAreas, $"areas NOT IN {NumbersOfChains}");
        AddAll(query.Kinds, $"kind IN {NumbersOfWords}");
        AddAll(query.Leads, $"lead IN {NumbersOfWords}");
        AddAll([.. query.Stages.Select(stage => (short)stage)], "stage = ANY({0})");
        AddAll(query.Ids, "id = ANY({0})");
        AddIf(query.OpenOnly, "closed_at IS NULL");
        AddIf(query.OverdueOnly, "overdue_at IS NOT NULL");
        AddIf(query.NotLocatedOnly, "cell_col IS NULL");
        Add(Whole(query.OpenedFrom), "opened_at >= {0}");
        Add(Whole(query.OpenedUntil), "opened_at < {0}");
        Add(Whole(query.ClosedFrom), "closed_at >= {0}");
        Add(query.BeforeId, "id < {0}");
        if (query.Bounds is { } bounds)
        {
            Inside(bounds);
        }

        // Told of a limit, the planner would rather walk through all cards from the newest one on.
        Order = query.Limit == int.MaxValue ? string.Empty : $" ORDER BY id DESC LIMIT {Value(query.Limit)}";
    }

    /// <summary>The conditions, beginning with WHERE; empty when there are none.</summary>
    public string Where => conditions.Count == 0 ? string.Empty : $" WHERE {string.Join(" AND ", conditions)}";

    /// <summary>How many, beginning with the newest; empty when all are wanted.</summary>
    public string Order { get; }

    /// <summary>What $1, $2, … stand for.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>The conditions of a query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="chains">
    /// Numbers of the chains that hold one of its areas. The planner must know them: only then does it see whether an area has few cases or most of them.
    /// </param>
    public static CardConditions Of(CardQuery query, int[] chains) => new(query, chains);

    private static DateTimeOffset? Whole(DateTimeOffset? instant) => instant is { } given ? Precision.Whole(given) : null;

    // The index over places knows them in single precision only, about a metre: it finds candidates, the whole numbers decide.
    private void Inside(CardBounds bounds)
    {
        var (west, south, east, north) = (Value(bounds.West), Value(bounds.South), Value(bounds.East), Value(bounds.North));
        conditions.Add($"place && ST_MakeEnvelope({west}, {south}, {east}, {north}, 4326)");
        conditions.Add($"lon_e7 BETWEEN {Value(Precision.E7(bounds.West))} AND {Value(Precision.E7(bounds.East))}");
        conditions.Add($"lat_e7 BETWEEN {Value(Precision.E7(bounds.South))} AND {Value(Precision.E7(bounds.North))}");
    }

    private void AddAll<T>(IReadOnlyList<T> wanted, string condition)
    {
        if (wanted.Count > 0)
        {
            Add(wanted.ToArray(), condition);
        }
    }

    private void Add(object? value, string condition)
    {
        if (value is not null)
        {
            conditions.Add(condition.Replace("{0}", Value(value), StringComparison.Ordinal));
        }
    }

    private void AddIf(bool wanted, string condition)
    {
        if (wanted)
        {
            conditions.Add(condition);
        }
    }

    private string Value(object value)
    {
        values.Add(value);
        return $"${values.Count}";
    }
}
