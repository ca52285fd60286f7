using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cases;

/// <summary>What may be asked of a case, in the imperative.</summary>
/// <param name="Acting">The organisation or post that acts, or <see cref="Rule"/>.</param>
public abstract record CaseCommand(string Acting)
{
    /// <summary>Who acts when a rule of the pack does.</summary>
    public const string Rule = "rule";

    /// <summary>Open the case with its first incident.</summary>
    public sealed record Report(Incident Incident, Place Place, string? TextCommitment) : CaseCommand(Rule);

    /// <summary>Add an incident that says the same.</summary>
    public sealed record Corroborate(Incident Incident, Place Place, MergeEvidence Because, string? TextCommitment) : CaseCommand(Rule);

    /// <summary>Accept it as the city's own.</summary>
    public sealed record File(string Acting) : CaseCommand(Acting);

    /// <summary>Decline it.</summary>
    public sealed record Reject(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Name the lead.</summary>
    public sealed record Dispatch(string Lead, string Acting) : CaseCommand(Acting);

    /// <summary>Take it up.</summary>
    public sealed record Sign(string Acting) : CaseCommand(Acting);

    /// <summary>Give it back.</summary>
    public sealed record Return(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Say that it is done.</summary>
    public sealed record Submit(string Acting) : CaseCommand(Acting);

    /// <summary>Say that it is not done.</summary>
    public sealed record Rework(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>End it.</summary>
    public sealed record Close(CloseKind Kind, string Acting) : CaseCommand(Acting);

    /// <summary>Take it up again.</summary>
    public sealed record Reopen(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Let it go into another case.</summary>
    public sealed record Merge(long Self, long Into, bool IntoIsOpen, string Acting) : CaseCommand(Acting);

    /// <summary>Take the merge back.</summary>
    public sealed record Unmerge(string Acting) : CaseCommand(Acting);

    /// <summary>Take in the incidents of a case that goes into this one.</summary>
    public sealed record Absorb(long Case, int Incidents, string Acting) : CaseCommand(Acting);

    /// <summary>Let the incidents of a case go that went into this one, itself or within another.</summary>
    public sealed record GiveBack(long Case, int Incidents, string Acting) : CaseCommand(Acting);

    /// <summary>Record that the limit has passed, if it has.</summary>
    public sealed record NoteLimit() : CaseCommand(Rule);
}
