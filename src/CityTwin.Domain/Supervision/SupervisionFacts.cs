using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>All that signals are computed from.</summary>
/// <param name="Cases">The cases, with recurrences filled in (<see cref="Recurrences.Linked"/>).</param>
/// <param name="Evidence">Evidence of results, also of earlier cases: what was used before is known only from those.</param>
/// <param name="Samples">Checks of a random sample of closed cases.</param>
/// <param name="Period">The time that is looked at; how old suspensions are is asked at its end.</param>
public sealed record SupervisionFacts(
    IReadOnlyList<CaseFacts> Cases,
    IReadOnlyList<EvidenceFacts> Evidence,
    IReadOnlyList<SampleCheck> Samples,
    ReportingPeriod Period)
{
    /// <summary>Whistles that were approved.</summary>
    public IReadOnlyList<WhistleFacts> Whistles { get; init; } = [];

    /// <summary>Who may whistle.</summary>
    public IReadOnlyList<Whistler> Whistlers { get; init; } = [];

    /// <summary>What somebody had to handle in the period, apart from what was merged, rejected or waits in a suspension.</summary>
    internal IEnumerable<CaseFacts> Due => Cases.Where(one =>
        one is { Organisation: not null, MergedAt: null, RejectedAt: null, IsSuspended: false } && Period.HoldsDue(one.DueAt, one.HandledAt));

    /// <summary>The facts that a journal holds: no samples, and of the place of a proof only whether it is that of the case.</summary>
    public static SupervisionFacts Of(CityFacts city, ReportingPeriod period) => new(city.Cases, city.Evidence, [], period)
    {
        Whistles = city.Whistles, Whistlers = city.Whistlers,
    };
}

/// <summary>A piece of evidence that was submitted with a result: what is kept of it, never the picture.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="MediaHash">Hash of the medium: two with the same hash are the same.</param>
/// <param name="SubmittedAt">When it was submitted.</param>
/// <param name="CapturedAt">When it was taken; null when that is not known.</param>
/// <param name="DistanceMetres">How far from the case it was taken; null when that is not known.</param>
/// <param name="AccuracyMetres">How accurate that place is.</param>
public sealed record EvidenceFacts(
    string CaseId, string MediaHash, DateTimeOffset SubmittedAt, DateTimeOffset? CapturedAt, double? DistanceMetres, double AccuracyMetres)
{
    internal static EvidenceFacts Of(string caseId, HandedIn handed) => new(
        caseId, handed.Proof.Hash, handed.At, handed.Proof.CapturedAt, handed.Proof.AtPlace switch { true => 0, false => double.PositiveInfinity, null => null }, 0);
}

/// <summary>A check of a closed case that was drawn at random: never because of who reported it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Organisation">Id of the organisation that checked. A check of one's own closing is not independent and says nothing.</param>
/// <param name="At">When.</param>
/// <param name="Holds">Whether it is resolved as was said.</param>
public sealed record SampleCheck(string CaseId, string Organisation, DateTimeOffset At, bool Holds);
