namespace CityTwin.Domain.Indicators;

/// <summary>万人诉求比: demands for each ten thousand who live in an area. Small areas have none: a handful of demands would say much there and mean little.</summary>
public static class DemandsPerTenThousand
{
    /// <summary>Id of the formula.</summary>
    public const string Formula = "demands.per_10k";

    /// <summary>The fewest who must live in an area (rule of this system).</summary>
    public const long LeastPopulation = 1000;

    /// <summary>The figure of each area of any level that is large enough.</summary>
    /// <param name="cases">The cases; those that were first reported in the period count with all their demands.</param>
    /// <param name="period">The period.</param>
    /// <param name="populations">How many live in each area, by code. An area that is not in it has no figure.</param>
    public static IReadOnlyDictionary<string, Indicator> Of(
        IEnumerable<CaseFacts> cases, ReportingPeriod period, IReadOnlyDictionary<string, long> populations)
    {
        var demands = populations.Where(area => area.Value >= LeastPopulation).ToDictionary(area => area.Key, _ => 0L);
        foreach (var one in cases.Where(one => period.Holds(one.ReportedAt)))
        {
            foreach (var area in one.Areas.Where(demands.ContainsKey))
            {
                demands[area] += one.Demands;
            }
        }

        return demands.ToDictionary(area => area.Key, area => new Indicator(Formula, area.Value, populations[area.Key], Per: 10_000));
    }
}
