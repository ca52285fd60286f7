namespace CityTwin.Domain.Routing;

/// <summary>An organisation that was considered.</summary>
/// <param name="OrganisationKind">What it is.</param>
/// <param name="Organisation">Its id; null when the area has no such organisation, or the place is not located so far down.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Detail">What there is to say besides, such as <c>40 of 40</c> or the interest that was declared; null when nothing.</param>
public sealed record Candidate(string OrganisationKind, string? Organisation, CandidateOutcome Outcome, string? Detail = null)
{
    internal string Words(string area) => Outcome switch
    {
        CandidateOutcome.Chosen => $"{Organisation} is {OrganisationKind} for {area}",
        CandidateOutcome.Outranked => $"{Organisation} stands behind it",
        CandidateOutcome.NotAdmitted => $"{Organisation} is not admitted for this kind",
        CandidateOutcome.AssistOnly => $"{Organisation} is admitted to assist only",
        CandidateOutcome.NoCapacity => $"{Organisation} has {Detail} open",
        CandidateOutcome.Recused => Detail is null ? $"{Organisation} is recused" : $"{Organisation} is recused ({Detail})",
        _ => Organisation is null ? $"{area} has no {OrganisationKind}" : $"{Organisation} has no authority here",
    };
}

/// <summary>What can become of a candidate, in the order in which it is asked. The written codes (<see cref="OutcomeCodes"/>) are stable.</summary>
public enum CandidateOutcome
{
    /// <summary><c>NOT_LOCATED</c>: which organisation it would be is not known, because the place is not located to its level.</summary>
    NotLocated,

    /// <summary><c>NO_AUTHORITY</c>: there is none in the area, or no duty names it for this kind and place.</summary>
    NoAuthority,

    /// <summary><c>RECUSED</c>: it declared an interest.</summary>
    Recused,

    /// <summary><c>NO_CAPACITY</c>: it bears as much as it can, and the case can wait.</summary>
    NoCapacity,

    /// <summary><c>ASSIST_ONLY</c>: communities were admitted to assist in this kind, not to lead it.</summary>
    AssistOnly,

    /// <summary><c>NOT_ADMITTED</c>: the kind is not on the communities' list.</summary>
    NotAdmitted,

    /// <summary><c>OUTRANKED</c>: it could, but the duty matrix prefers another one of its tier.</summary>
    Outranked,

    /// <summary><c>CHOSEN</c>: it takes part.</summary>
    Chosen,
}
