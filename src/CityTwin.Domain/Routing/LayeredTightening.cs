using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Routing;

/// <summary>
/// 层层加码: a lower level is given less time than the level above gives itself, or than the city promises. The rules for relieving the
/// lowest level of burdens forbid it (北京市街道办事处条例 art. 10), so a pack that does it is refused.
/// </summary>
/// <remarks>
/// The duty of a level below the city is compared with the limit of the kind and with every limit that a level above it has for
/// the same kind on the same day; leading and assisting alike. Limits of one unit are compared by amount. Limits of different
/// units are not compared at all, because which is stricter depends on the day: they are reported as incomparable. Where
/// nothing above sets a limit there is nothing to be stricter than. The city's own duties may be as strict as the city likes.
/// </remarks>
public static class LayeredTightening
{
    /// <summary>Every duty that is stricter than what stands above it, or cannot be compared with it: one finding each, for the first kind and date.</summary>
    public static IReadOnlyList<TightenedDuty> In(CityRules rules)
    {
        var found = new List<TightenedDuty>();
        foreach (var kind in rules.Catalogue.Kinds)
        {
            foreach (var day in DaysOfChange(rules.Routing.Duties.Of(kind)))
            {
                found.AddRange(On(day, kind, rules));
            }
        }

        return [.. found.DistinctBy(tightened => tightened.Duty)];
    }

    private static IEnumerable<TightenedDuty> On(DateOnly day, CaseKind kind, CityRules rules)
    {
        var limited = rules.Routing.Duties.InForce(kind, day)
            .Where(duty => duty.Limit is not null)
            .Select(duty => (Duty: duty, Limit: duty.Limit!, Depth: rules.City.DepthOf(duty.Level)))
            .OrderByDescending(row => row.Depth)
            .ToList();
        return
            from lower in limited
            where lower.Depth > 0
            from above in limited
                .Where(upper => upper.Depth < lower.Depth)
                .Select(upper => (upper.Limit, Level: (string?)upper.Duty.Level))
                .Concat(kind.Limit is { } promised ? [(promised, null)] : [])
            let isComparable = lower.Limit.Unit == above.Limit.Unit
            where !isComparable || lower.Limit.Amount < above.Limit.Amount
            select new TightenedDuty(lower.Duty, kind, above.Limit, above.Level, isComparable);
    }

    // Between two of these days nothing changes.
    private static IEnumerable<DateOnly> DaysOfChange(IReadOnlyList<Duty> duties) => duties.All(duty => duty.Limit is null)
        ? []
        : duties.Select(duty => duty.Period.First)
            .Concat(duties.Where(duty => duty.Period.Last < DateOnly.MaxValue).Select(duty => duty.Period.Last.AddDays(1)))
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order();
}

/// <summary>A duty whose own limit is stricter than one above it, or cannot be compared with it.</summary>
/// <param name="Duty">The duty of the lower level.</param>
/// <param name="Kind">A kind for which it is so.</param>
/// <param name="Above">The limit above.</param>
/// <param name="AboveLevel">Id of the level whose limit that is; null for the limit of the kind, which the city promises.</param>
/// <param name="IsComparable">False when the units differ.</param>
public sealed record TightenedDuty(Duty Duty, CaseKind Kind, HandlingLimit Above, string? AboveLevel, bool IsComparable);
