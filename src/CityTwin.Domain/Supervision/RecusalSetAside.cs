using CityTwin.Domain.Indicators;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// 回避: an organisation gave a case back because it has an interest in it, and was made to lead it all the same. Asked of whoever decided so.
/// What a pack declares, and that whoever handles also inspects or closes, is refused at once and cannot come here.
/// </summary>
internal static class RecusalSetAside
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds) =>
        from setAside in facts.Cases
            .SelectMany(one => one.Handovers.Select(handover => (one.Id, Handover: handover)))
            .Where(step => step.Handover is { Reason: ReturnReason.Recusal, Return: ReturnOutcome.Overridden, DecidedBy: not null })
            .Where(step => facts.Period.Holds(step.Handover.At))
            .GroupBy(step => step.Handover.DecidedBy!)
        where setAside.Count() >= thresholds.RecusalsSetAside
        select new ReviewTask(
            SupervisionSignal.RecusalSetAside, setAside.Key,
            $"declared by {string.Join(", ", setAside.Select(step => step.Handover.Organisation).Distinct().Order(StringComparer.Ordinal))}",
            ReviewTask.Ordered(setAside.Select(step => step.Id)),
            [new("set_aside", setAside.Count())], new Figure("set_aside", thresholds.RecusalsSetAside));
}
