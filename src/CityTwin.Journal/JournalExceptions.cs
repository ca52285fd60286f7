namespace CityTwin.Journal;

/// <summary>A writer was behind: the case has another version than it expected. Nothing was written; read again.</summary>
public sealed class JournalConflictException(long caseId, long expected, long actual)
    : Exception($"Case {caseId} is at version {actual}, not {expected}.")
{
    /// <summary>The case.</summary>
    public long CaseId { get; } = caseId;

    /// <summary>The version it has.</summary>
    public long Actual { get; } = actual;
}

/// <summary>The incident was taken before. Nothing was written; look up its receipt.</summary>
public sealed class IncidentTakenException(IncidentKey incident)
    : Exception($"Incident {incident.Source}/{incident.SourceId} was taken before.")
{
    /// <summary>The incident.</summary>
    public IncidentKey Incident { get; } = incident;
}

/// <summary>The store failed. Whether the last events are in is unknown; read again before believing anything.</summary>
public sealed class JournalUnavailableException(string message, Exception cause) : Exception(message, cause);
