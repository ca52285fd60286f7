namespace CityTwin.Domain.Indicators;

/// <summary>How the work was done: results, dispatches and checks.</summary>
internal static class WorkFormulas
{
    public static IReadOnlyList<Formula> All { get; } =
    [
        Formula.OfCases(
            "rework.cases", "with a result that a check refused", "handled, by the first result",
            (one, period) => one.Results is [var first, ..] && period.Holds(first.At), one => one.Results.Any(result => result.RefusedAt is not null)),
        OfHandovers("dispatch.accurate", "not returned with success", "dispatches", _ => true, handover => handover.Return is not ReturnOutcome.Upheld),
        OfHandovers("return.rate", "returns asked for", "dispatches received", _ => true, handover => handover.IsReturned),
        OfHandovers(
            "return.upheld", "returns upheld", "returns decided",
            handover => handover.Return is ReturnOutcome.Upheld or ReturnOutcome.Overridden, handover => handover.Return is ReturnOutcome.Upheld),
        OfChecks("verification.on_time", "verifications on time", "verifications assigned", one => one.Verifications),
        OfChecks("inspection.on_time", "inspections on time", "inspections assigned", one => one.Inspections),
    ];

    private static Formula OfHandovers(string id, string numerator, string denominator, Func<Handover, bool> among, Func<Handover, bool> counts) =>
        Formula.OfSteps(
            id, numerator, denominator, one => one.Handovers, handover => handover.Organisation,
            (handover, period) => period.Holds(handover.At) && among(handover), counts);

    private static Formula OfChecks(string id, string numerator, string denominator, Func<CaseFacts, IEnumerable<SiteCheck>> checks) =>
        Formula.OfSteps(
            id, numerator, denominator, checks, check => check.Organisation,
            (check, period) => period.HoldsDue(check.DueAt, check.DoneAt), check => check.DoneAt <= check.DueAt);
}
