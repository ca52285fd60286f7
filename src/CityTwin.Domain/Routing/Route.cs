namespace CityTwin.Domain.Routing;

/// <summary>Who handles a case, and why that one. The notes, read from the lowest tier up, are the reason for the tier.</summary>
/// <param name="Lead">Who leads 主办; null when no tier can: the city coordinates, a person names somebody.</param>
/// <param name="Assists">Who else is asked 协办, in the order of the duty matrix.</param>
/// <param name="Notes">One note for each tier asked, from the lowest up: all but the last were skipped; the last one too when nobody leads.</param>
/// <param name="NotAsked">Those whose duty it would be to assist and who are not asked, with why.</param>
/// <param name="PackVersion">Version of the pack whose rules decided.</param>
/// <param name="Asset">Id of the asset whose keeper leads; null when the tiers decided.</param>
public sealed record Route(
    Assignment? Lead,
    IReadOnlyList<Assignment> Assists,
    IReadOnlyList<TierNote> Notes,
    IReadOnlyList<Candidate> NotAsked,
    string PackVersion,
    string? Asset = null);

/// <summary>One organisation's part in a case.</summary>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Duty">The row of the duty matrix that makes it its part: role, measure, own limit and legal basis.</param>
public sealed record Assignment(string Organisation, Duty Duty);
