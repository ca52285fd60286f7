using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// 推诿: an organisation asks to hand the same case back although that was refused before, or gets a case again that it had asked to hand
/// on to another. A return that was upheld is no mark against anybody: the dispatch was wrong.
/// </summary>
internal static class ReturnLoop
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        var received =
            from one in facts.Cases
            from at in Enumerable.Range(0, one.Handovers.Count)
            let handover = one.Handovers[at]
            where facts.Period.Holds(handover.At)
            select (Case: one, Handover: handover, CameBack: CameBack(one.Handovers, at));
        return
            from steps in received.GroupBy(step => step.Handover.Organisation)
            let loops = ReviewTask.Ordered(steps
                .GroupBy(step => step.Case.Id)
                .Where(ofCase => ofCase.Any(step => step.CameBack) || ofCase.Count(step => Is(step.Handover, ReturnOutcome.Overridden)) >= thresholds.RefusedReturns)
                .Select(ofCase => ofCase.Key))
            where loops.Count > 0
            select new ReviewTask(
                SupervisionSignal.ReturnLoop, steps.Key, null, loops,
                [
                    new("received", steps.Count()), new("returned", steps.Count(step => step.Handover.IsReturned)),
                    new("upheld", steps.Count(step => Is(step.Handover, ReturnOutcome.Upheld))),
                    new("refused", steps.Count(step => Is(step.Handover, ReturnOutcome.Overridden))), new("loops", loops.Count),
                ],
                new Figure("refused_returns_of_a_case", thresholds.RefusedReturns));
    }

    // From A to B and back to A, when A had asked to hand it on and nobody upheld that.
    private static bool CameBack(IReadOnlyList<Handover> all, int at) => Enumerable.Range(0, at).Any(given =>
        all[given].Organisation == all[at].Organisation
        && (Is(all[given], ReturnOutcome.Pending) || Is(all[given], ReturnOutcome.Overridden))
        && all.Take(at).Skip(given).Any(between => between.Organisation != all[at].Organisation));

    private static bool Is(Handover handover, ReturnOutcome outcome) => handover.Return == outcome;
}
