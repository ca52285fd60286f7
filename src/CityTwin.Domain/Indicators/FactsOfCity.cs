using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Indicators;

/// <summary>Reads the events of all cases, in the order of the journal, as facts.</summary>
/// <param name="rules">Say at which level an organisation works.</param>
public sealed class FactsOfCity(CityRules rules)
{
    private readonly SharedWords words = new(rules);
    private readonly SortedDictionary<long, FactsOfCase> cases = [];

    /// <summary>The cases as read so far, in the order of their ids.</summary>
    public IReadOnlyCollection<FactsOfCase> Read => cases.Values;

    /// <summary>What streets whistled for.</summary>
    public WhistlesOfCity Whistles { get; } = new(rules);

    /// <summary>When the latest of the events read happened; the beginning of time when none was.</summary>
    public DateTimeOffset AsOf { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Whether this case can go on: false before its first event, and after it was laid to rest or let go.</summary>
    public bool Holds(long caseId) => cases.GetValueOrDefault(caseId) is { IsAtRest: false };

    /// <summary>Reads the next event.</summary>
    public void With(long caseId, CaseEvent happened)
    {
        cases[caseId] = cases.GetValueOrDefault(caseId, FactsOfCase.Nothing(words)).With(caseId, happened);
        AsOf = happened.At > AsOf ? happened.At : AsOf;
    }

    /// <summary>Reads a case again from its first event, because it goes on after it was laid to rest or let go.</summary>
    public void Again(long caseId, IEnumerable<CaseEvent> happened) =>
        cases[caseId] = happened.Aggregate(FactsOfCase.Nothing(words), (read, one) => read.With(caseId, one));

    /// <summary>Keeps only the facts of cases that ended and of which nothing was heard from this moment on; no figure changes by it.</summary>
    public void LayToRest(DateTimeOffset before)
    {
        foreach (var (id, one) in cases.Where(one => one.Value is { IsAtRest: false } && one.Value.LastAt < before && one.Value.CountsUntil < DateTimeOffset.MaxValue).ToList())
        {
            cases[id] = one.AtRest();
        }
    }

    /// <summary>
    /// Lets go of cases that ended and count in no period from this moment on, and returns how many. Cases that were merged go together, as
    /// what became of one is told by another. A case that goes on after all is read again from its first event.
    /// </summary>
    public int LetGo(DateTimeOffset before)
    {
        var kept = cases.Where(one => one.Value.CountsUntil >= before).Select(one => LastOf(one.Key)).ToHashSet();
        var gone = cases.Keys.Where(id => !kept.Contains(LastOf(id))).ToList();
        gone.ForEach(id => cases.Remove(id));
        Whistles.LetGo(before);
        return gone.Count;
    }

    /// <summary>The facts, in the order of the ids; those of a merged case say what became of the case to which it belongs at last.</summary>
    public IReadOnlyList<CaseFacts> Facts() => [.. cases.Select(one => LastOf(one.Key) is var last && last == one.Key || Find(last) is not { } survivor
        ? one.Value.Facts!
        : one.Value.Facts! with { SurvivorHandledAt = survivor.HandledAt, SurvivorClosedAt = survivor.ClosedAt })];

    /// <summary>The facts, with recurrences filled in.</summary>
    public IReadOnlyList<CaseFacts> Linked() => Recurrences.Linked(Facts(), TimeSpan.FromDays(rules.Process.RecurrenceDays));

    private CaseFacts? Find(long id) => cases.GetValueOrDefault(id)?.Facts;

    // Where a case went at last: itself when nowhere. Cases merge only into open ones and never in a ring; a journal that says otherwise went nowhere.
    private long LastOf(long id)
    {
        var last = id;
        for (var steps = 0; cases.GetValueOrDefault(last)?.MergedInto is { } into; steps++)
        {
            if (steps > cases.Count)
            {
                return id;
            }

            last = into;
        }

        return last;
    }
}
