using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// 吹哨: whoever whistles much more often for the cases of its area than others do perhaps calls for what it could do itself, or is left alone with it;
/// whoever whistles much more rarely perhaps dares not. Both are asked about.
/// </summary>
internal static class WhistleRate
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        var whistles = facts.Whistles.Where(one => facts.Period.Holds(one.At)).ToLookup(one => one.Street, one => one.Operation);
        var cases = facts.Cases.Where(one => facts.Period.Holds(one.ReportedAt)).SelectMany(one => one.Areas).CountBy(area => area).ToDictionary();
        var streets = facts.Whistlers
            .Select(it => (it.Organisation, Cases: cases.GetValueOrDefault(it.Area), Operations: whistles[it.Organisation].ToList()))
            .Where(it => it.Cases + it.Operations.Count > 0)
            .ToList();
        foreach (var (street, among, operations) in streets)
        {
            var (others, elsewhere) = (streets.Sum(it => it.Cases) - among, streets.Sum(it => it.Operations.Count) - operations.Count);
            if (others < thresholds.CasesToCompare || elsewhere == 0)
            {
                continue;
            }

            var rate = (double)elsewhere / others;
            var interval = WilsonInterval.Of(operations.Count, Math.Max(among, operations.Count));
            if (interval.Low > thresholds.WhistlesFrequent * rate)
            {
                yield return Task(SupervisionSignal.FrequentWhistles, thresholds.WhistlesFrequent);
            }
            else if (interval.High < thresholds.WhistlesRare * rate)
            {
                yield return Task(SupervisionSignal.RareWhistles, thresholds.WhistlesRare);
            }

            ReviewTask Task(SupervisionSignal signal, double threshold) => new(
                signal, street, null, [.. operations.OrderDescending().Select(id => $"{id}")],
                [.. Figure.OfShare(operations.Count, among, interval), new Figure("elsewhere", rate)], new Figure("times_elsewhere", threshold));
        }
    }
}
