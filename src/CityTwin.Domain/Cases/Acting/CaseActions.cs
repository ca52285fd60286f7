using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases.Acting;

/// <summary>
/// What can be done about a case now, and why the rest cannot. Nothing of the rules is said twice: <see cref="CaseDecider"/> decides a sample of each
/// command, and nobody writes down what follows.
/// </summary>
public static class CaseActions
{
    /// <summary>
    /// Every action, in the order of <see cref="CaseActionKind"/>; those about obligations once for each that they may be about. None for a case that nobody
    /// has reported.
    /// </summary>
    /// <param name="state">The case.</param>
    /// <param name="acting">The organisation or post that would act.</param>
    /// <param name="rules">The rules as they are now.</param>
    /// <param name="now">City time.</param>
    /// <param name="openLoad">How many obligations an organisation has open; null as if nobody had any.</param>
    /// <param name="closing">What closing depends on besides the case; null when nothing stands in the way.</param>
    public static IReadOnlyList<CaseAction> Of(
        Case state, string acting, CityRules rules, DateTimeOffset now, Func<string, int>? openLoad = null, ClosingFacts? closing = null) =>
        state.Stage is CaseStage.Unreported
            ? []
            : [.. new ActionSamples(state, acting, rules, now, closing ?? ClosingFacts.Clear).All()
                .Select(plan => Judge(plan, state, command => CaseDecider.Decide(state, command, rules, now, openLoad)))];

    private static CaseAction Judge(ActionPlan plan, Case state, Func<CaseCommand, Decision<CaseEvent>> decide)
    {
        var (first, accepted, refused, candidates) = ((ActionTry?)null, (ActionTry?)null, (Rejection?)null, new List<string>());
        foreach (var attempt in plan.Tries.TakeWhile(attempt => accepted is null || !attempt.IsLastResort))
        {
            first ??= attempt;
            var decision = decide(attempt.Command);
            refused ??= decision.Refused;
            if (decision.Events.Count > 0)
            {
                accepted ??= attempt;
                candidates.AddRange(attempt.Target is { } target ? [target] : []);
            }
        }

        return new CaseAction(plan.Kind, plan.Obligation)
        {
            Refused = accepted is null ? refused : null,
            IsAlreadySo = accepted is null && refused is null,
            IsNext = NextSteps.Of(state.Stage).Contains(plan.Kind),
            Inputs = (accepted ?? first)?.Inputs ?? [],
            Optional = (accepted ?? first)?.Optional ?? [],
            Candidates = candidates,
        };
    }
}
