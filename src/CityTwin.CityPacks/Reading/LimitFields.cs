using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the columns <c>limit_amount</c> and <c>limit_unit</c>: both or neither.</summary>
internal static class LimitFields
{
    public static HandlingLimit? Read(CsvRow row, string withoutLimit)
    {
        if (row.IsEmpty("limit_amount") != row.IsEmpty("limit_unit"))
        {
            row.Error("pack.limit_incomplete", "limit_amount", $"Give both an amount and a unit, or neither: then {withoutLimit}.");
            return null;
        }

        var (amount, unit) = (row.Amount("limit_amount", 1_000), LimitUnits.Parse(row["limit_unit"]));
        if (unit is null && !row.IsEmpty("limit_unit"))
        {
            row.Error("pack.limit_unit", "limit_unit", $"Units are {string.Join(", ", LimitUnits.Words)}.");
        }

        return amount is null || unit is null ? null : new HandlingLimit(amount.Value, unit.Value);
    }
}
