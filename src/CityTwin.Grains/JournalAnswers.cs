using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>What the journal's answers mean for an incident.</summary>
internal static class JournalAnswers
{
    /// <summary>Appends, and says what became of the incident and how the case stands then.</summary>
    public static async Task<TakeAnswer> Of(Case state, Func<Task<IReadOnlyList<long>>> append)
    {
        try
        {
            return new TakeAnswer(TakeOutcome.Taken, (await append())[0], CasePromise.Of(state));
        }
        catch (IncidentTakenException)
        {
            return new TakeAnswer(TakeOutcome.TakenBefore);
        }
        catch (Exception cause) when (cause is JournalUnavailableException or JournalConflictException)
        {
            return new TakeAnswer(TakeOutcome.Unavailable);
        }
    }

    /// <summary>The incident as its append names it.</summary>
    public static IncidentAppend ToAppend(this IncidentToTake taken, int eventIndex, SaltedText? text) =>
        new(eventIndex, new IncidentKey(taken.Incident.Source, taken.Incident.SourceId), taken.Fingerprint, text);
}
