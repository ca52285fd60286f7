using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Indicators;

/// <summary>Reads the events of all cases, in the order of the journal, as facts.</summary>
/// <param name="rules">Say at which level an organisation works.</param>
public sealed class FactsOfCity(CityRules rules)
{
    private readonly SortedDictionary<long, FactsOfCase> cases = [];

    /// <summary>The cases as read so far, in the order of their ids.</summary>
    public IReadOnlyCollection<FactsOfCase> Read => cases.Values;

    /// <summary>Reads the next event.</summary>
    public void With(long caseId, CaseEvent happened) =>
        cases[caseId] = cases.GetValueOrDefault(caseId, FactsOfCase.Nothing(rules)).With(caseId, happened);

    /// <summary>The facts, in the order of the ids; those of a merged case say what became of the case to which it belongs at last.</summary>
    public IReadOnlyList<CaseFacts> Facts() => [.. cases.Values.Select(one => Survivor(one)?.Facts is not { } survivor ? one.Facts! : one.Facts! with
    {
        SurvivorHandledAt = survivor.HandledAt, SurvivorClosedAt = survivor.ClosedAt,
    })];

    /// <summary>The facts, with recurrences filled in.</summary>
    public IReadOnlyList<CaseFacts> Linked() => Recurrences.Linked(Facts(), TimeSpan.FromDays(rules.Process.RecurrenceDays));

    // Cases merge only into open ones and never in a ring; a journal that says otherwise has no survivor.
    private FactsOfCase? Survivor(FactsOfCase one)
    {
        var at = one;
        for (var steps = 0; at?.MergedInto is { } into; steps++)
        {
            at = steps > cases.Count ? null : cases.GetValueOrDefault(into);
        }

        return at == one ? null : at;
    }
}
