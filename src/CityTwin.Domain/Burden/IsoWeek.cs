using System.Globalization;

namespace CityTwin.Domain.Burden;

/// <summary>A week of ISO 8601: from Monday to Sunday, in the year that holds its Thursday.</summary>
/// <param name="Year">The year of the week, which is not always that of its days.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct IsoWeek(int Year, int Number)
{
    /// <summary>The week of a date.</summary>
    public static IsoWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>The written form, such as <c>2026-W10</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
