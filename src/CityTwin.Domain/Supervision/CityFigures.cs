using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>All figures of a period: what the city shows of its own work. What people should look at is asked of <see cref="Signals"/>.</summary>
/// <param name="Period">The period; it ends with the latest event when it was not over yet.</param>
/// <param name="Cases">How many cases were reported in it.</param>
/// <param name="Groups">The figures of each group, in the order of their keys: never by how good they are.</param>
public sealed record CityFigures(ReportingPeriod Period, int Cases, IReadOnlyList<GroupFigures> Groups)
{
    /// <summary>Counts what is known of the city. A period that is not over yet ends with the latest event.</summary>
    public static CityFigures Of(CityFacts city, ReportingPeriod asked, GroupBy by)
    {
        var period = asked.EndingWith(city.AsOf);
        var (sheet, levels, times) = (IndicatorSheet.Of(city.Cases, period, by), SolvedByLevel.Of(city.Cases, period, by), TimeToFix.Of(city.Cases, period, by));
        var keys = sheet.Groups.Keys.Union(times.Keys)
            .OrderBy(key => key.Area, StringComparer.Ordinal)
            .ThenBy(key => key.Organisation, StringComparer.Ordinal)
            .ThenBy(key => key.Kind, StringComparer.Ordinal);
        return new CityFigures(
            period,
            city.Cases.Count(one => period.Holds(one.ReportedAt)),
            [.. keys.Select(key => new GroupFigures(
                key,
                [.. Formulas.All.Select(formula => sheet[formula.Id, key])],
                levels.GetValueOrDefault(key, []),
                times.GetValueOrDefault(key, new TimeToFix(0, 0, null, null))))]);
    }
}

/// <summary>The figures of a group.</summary>
/// <param name="Key">The group.</param>
/// <param name="Indicators">All ratios, in the order of <see cref="Formulas.All"/>.</param>
/// <param name="SolvedAt">Where its solved cases were solved.</param>
/// <param name="Time">How long it took.</param>
public sealed record GroupFigures(GroupKey Key, IReadOnlyList<Indicator> Indicators, IReadOnlyList<LevelShare> SolvedAt, TimeToFix Time);
