using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>What the journal's answers mean for an incident.</summary>
internal static class JournalAnswers
{
    /// <summary>Appends, and says what became of its incidents, one an event from the first on, and what is promised then.</summary>
    public static async Task<IReadOnlyList<TakeAnswer>> Of(Case state, CityRules rules, int incidents, Func<Task<IReadOnlyList<long>>> append)
    {
        try
        {
            var (first, promise) = ((await append())[0], CasePromise.Of(state, rules));
            return [.. Enumerable.Range(0, incidents).Select(index => new TakeAnswer(TakeOutcome.Taken, first + index, promise))];
        }
        catch (IncidentTakenException)
        {
            return All(incidents, TakeOutcome.TakenBefore);
        }
        catch (Exception cause) when (cause is JournalUnavailableException or JournalConflictException)
        {
            return All(incidents, TakeOutcome.Unavailable);
        }
    }

    /// <summary>The same became of all of them.</summary>
    public static IReadOnlyList<TakeAnswer> All(int incidents, TakeOutcome outcome) => [.. Enumerable.Repeat(new TakeAnswer(outcome), incidents)];

    /// <summary>The incident as its append names it.</summary>
    public static IncidentAppend ToAppend(this IncidentToTake taken, int eventIndex, SaltedText? text) =>
        new(eventIndex, new IncidentKey(taken.Incident.Source, taken.Incident.SourceId), taken.Fingerprint, text);
}
