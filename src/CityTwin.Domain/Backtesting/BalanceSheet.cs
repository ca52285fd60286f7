namespace CityTwin.Domain.Backtesting;

/// <summary>Cases under the recorded decisions and under another pack.</summary>
/// <param name="Before">As recorded.</param>
/// <param name="After">Under the other pack.</param>
/// <param name="Gained">There only under the other pack.</param>
/// <param name="Lost">There only as recorded.</param>
public readonly record struct Balance(int Before, int After, int Gained, int Lost);

/// <summary>Adds up balances by name.</summary>
internal sealed class BalanceSheet
{
    private readonly Dictionary<string, Balance> rows = [];

    /// <summary>The balances in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, Balance>> Rows => rows.OrderBy(row => row.Key, StringComparer.Ordinal);

    /// <summary>A case stood under the name <paramref name="before"/> and stands under <paramref name="after"/>; null where there is no such case.</summary>
    public void Count(string? before, string? after)
    {
        var moved = before == after ? 0 : 1;
        if (before is not null)
        {
            var row = rows.GetValueOrDefault(before);
            rows[before] = row with { Before = row.Before + 1, Lost = row.Lost + moved };
        }

        if (after is not null)
        {
            var row = rows.GetValueOrDefault(after);
            rows[after] = row with { After = row.After + 1, Gained = row.Gained + moved };
        }
    }
}
