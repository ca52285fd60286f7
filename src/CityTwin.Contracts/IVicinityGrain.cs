using CityTwin.Domain.Cases;

namespace CityTwin.Contracts;

/// <summary>
/// Decides which reports are one case. One actor a city, so that two reports that should be one can never both open a
/// case, whatever border runs between them: it answers from memory in microseconds, and nothing is awaited while it decides.
/// </summary>
[Alias("citytwin.vicinity")]
public interface IVicinityGrain : IGrainWithStringKey
{
    /// <summary>Assigns incidents to cases, in their order, and reserves the new cases. Same order as asked.</summary>
    [Alias("assign")]
    Task<Assignment[]> Assign([Immutable] IncidentToAssign[] incidents);

    /// <summary>Tells what became of assigned incidents; what did not reach the journal is taken back.</summary>
    [Alias("settle")]
    Task Settle([Immutable] SettledIncident[] incidents);

    /// <summary>Takes in how cases stand now: ended ones take no further reports, reopened ones do again.</summary>
    [Alias("absorb")]
    Task Absorb([Immutable] CaseCard[] cards);
}
