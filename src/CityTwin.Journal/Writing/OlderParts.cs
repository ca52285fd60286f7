using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Writing;

/// <summary>Parts of events as they were written before they became short lists.</summary>
internal static class OlderParts
{
    internal sealed record ClockStartV1(DateTimeOffset From, HandlingLimit Limit, string? Calendar, DateTimeOffset DueAt, double? Warn = null, double? After = null)
    {
        public ClockStart ToClockStart() => new(From, Limit, Calendar, DueAt, Warn, After);
    }

    internal sealed record TierNoteV1(string Level, string? Area, TierOutcome Outcome, IReadOnlyList<CandidateV1> Candidates)
    {
        public TierNote ToTierNote() => new(Level, Area, Outcome, [.. Candidates.Select(candidate => candidate.ToCandidate())]);
    }

    internal sealed record CandidateV1(string OrganisationKind, string? Organisation, CandidateOutcome Outcome, string? Detail = null)
    {
        public Candidate ToCandidate() => new(OrganisationKind, Organisation, Outcome, Detail);
    }
}
