using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Backtesting;

/// <summary>Something in the recorded history that matters for deciding it anew.</summary>
/// <param name="CaseId">The case as recorded.</param>
public abstract record PastFact(long CaseId)
{
    /// <summary>From here on no report could belong to the case.</summary>
    public sealed record Ended(long CaseId) : PastFact(CaseId);

    /// <summary>From here on reports could belong to the case again.</summary>
    public sealed record OpenedAgain(long CaseId) : PastFact(CaseId);
}

/// <summary>A recorded report, at the place that was found for it then.</summary>
/// <param name="CaseId">The case that it belongs to as recorded.</param>
/// <param name="Position">Position of its event in the journal.</param>
/// <param name="Incident">What it said.</param>
/// <param name="Place">Where it is, as recorded: no map is asked again.</param>
/// <param name="RecordedAt">City time when it was recorded.</param>
public abstract record PastReport(long CaseId, long Position, Incident Incident, Place Place, DateTimeOffset RecordedAt) : PastFact(CaseId)
{
    /// <summary>It opened the case, with the pack of this version, and the rules decided this.</summary>
    public sealed record Opened(
        long CaseId, long Position, Incident Incident, Place Place, DateTimeOffset RecordedAt, string PackVersion, PastDecision Decision)
        : PastReport(CaseId, Position, Incident, Place, RecordedAt);

    /// <summary>It joined the case by this rule.</summary>
    public sealed record Joined(long CaseId, long Position, Incident Incident, Place Place, DateTimeOffset RecordedAt, MergeRule By)
        : PastReport(CaseId, Position, Incident, Place, RecordedAt);
}
