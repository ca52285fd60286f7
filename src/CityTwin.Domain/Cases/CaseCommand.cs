using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What may be asked of a case, in the imperative.</summary>
/// <param name="Acting">The organisation or post that acts, or <see cref="Rule"/>.</param>
public abstract record CaseCommand(string Acting)
{
    /// <summary>Who acts when a rule of the pack does.</summary>
    public const string Rule = "rule";

    /// <summary>The client's own id of what it asks for: a repeat with the same id changes nothing. Null when it gave none.</summary>
    public string? ClientEventId { get; init; }

    /// <summary>Open the case with its first incident.</summary>
    public sealed record Report(Incident Incident, Place Place, string? TextCommitment) : CaseCommand(Rule)
    {
        /// <summary>Between which communities it lies, as looked up; null when it is not near a border.</summary>
        public Edge? Edge { get; init; }

        /// <summary>The precedent that holds for this kind at this edge, as looked up; or null.</summary>
        public Precedent? Precedent { get; init; }

        /// <summary>Id of the operation in which its candidates would be asked.</summary>
        public long Operation { get; init; }
    }

    /// <summary>Open the case as a part of another one.</summary>
    public sealed record SplitOff(long Parent, Case Of, string Kind, string Acting) : CaseCommand(Acting);

    /// <summary>Add an incident that says the same.</summary>
    public sealed record Corroborate(Incident Incident, Place Place, MergeEvidence Because, string? TextCommitment) : CaseCommand(Rule);

    /// <summary>Have somebody look whether it exists.</summary>
    public sealed record AskVerification(string Acting) : CaseCommand(Acting);

    /// <summary>Say what was found.</summary>
    public sealed record Verify(VerificationFinding Finding, string Acting) : CaseCommand(Acting);

    /// <summary>Accept it as the city's own.</summary>
    public sealed record File(string Acting) : CaseCommand(Acting);

    /// <summary>Decline it.</summary>
    public sealed record Reject(RejectReason? Code, string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Name the lead.</summary>
    public sealed record Dispatch(string Lead, string Acting) : CaseCommand(Acting);

    /// <summary>Hand it to the next competent tier above.</summary>
    public sealed record Escalate(EscalationReason? Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Hand it to a tier below, with the means.</summary>
    public sealed record SendDown(string Level, string Means, string Acting) : CaseCommand(Acting);

    /// <summary>Name the lead as the superior before whom it is.</summary>
    public sealed record Designate(string Lead, string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Ask an organisation to assist.</summary>
    public sealed record AskAssist(string Organisation, string Asked, string Acting) : CaseCommand(Acting);

    /// <summary>Take an obligation up; 0 is the lead's.</summary>
    public sealed record Sign(int Obligation, string Acting) : CaseCommand(Acting);

    /// <summary>Give an obligation back.</summary>
    public sealed record AskReturn(int Obligation, ReturnClaim Claim, string Acting) : CaseCommand(Acting);

    /// <summary>Agree that it was rightly given back.</summary>
    public sealed record UpholdReturn(int Obligation, string Acting) : CaseCommand(Acting);

    /// <summary>Decide that it is the organisation's after all.</summary>
    public sealed record OverrideReturn(int Obligation, string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Tell how far it is.</summary>
    public sealed record Progress(int Obligation, string Note, string Acting) : CaseCommand(Acting);

    /// <summary>Say that an obligation is done; the lead's submits the case.</summary>
    /// <param name="Obligation">Its number; 0 is the lead's.</param>
    /// <param name="Evidence">Proofs.</param>
    /// <param name="UsedElsewhere">Hash of a proof that another case holds too, as looked up; or null.</param>
    /// <param name="Acting">The organisation.</param>
    public sealed record Finish(int Obligation, IReadOnlyList<Evidence> Evidence, string? UsedElsewhere, string Acting) : CaseCommand(Acting);

    /// <summary>No longer ask for an assist.</summary>
    public sealed record Release(int Obligation, string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Ask for more time.</summary>
    public sealed record AskTime(TimeKind Kind, string Reason, DateTimeOffset? Until, string Acting) : CaseCommand(Acting);

    /// <summary>Grant the time that was asked for.</summary>
    public sealed record GrantTime(string Acting) : CaseCommand(Acting);

    /// <summary>Do not grant it.</summary>
    public sealed record RefuseTime(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Let a suspended case go on.</summary>
    public sealed record Resume(string Acting) : CaseCommand(Acting);

    /// <summary>Say that the check on site agreed.</summary>
    public sealed record Inspect(string Acting) : CaseCommand(Acting);

    /// <summary>Say that it is not done.</summary>
    public sealed record Rework(string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>End it.</summary>
    /// <param name="Kind">How.</param>
    /// <param name="OpenChildren">How many of the cases that were split off it are open, as looked up.</param>
    /// <param name="UsedElsewhere">Hash of a proof of it that another case holds too, as looked up; or null.</param>
    /// <param name="Acting">Who ends it.</param>
    public sealed record Close(CloseKind Kind, int OpenChildren, string? UsedElsewhere, string Acting) : CaseCommand(Acting);

    /// <summary>Take it up again.</summary>
    /// <param name="Ground">On what ground.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Recurred">The case in which the same came back; null on other grounds.</param>
    /// <param name="RecurredFits">Whether that one is of this kind and near this place, as looked up.</param>
    /// <param name="Acting">Who takes it up.</param>
    public sealed record Reopen(ReopenGround Ground, string Reason, long? Recurred, bool RecurredFits, string Acting) : CaseCommand(Acting);

    /// <summary>Let it go into another case.</summary>
    public sealed record Merge(long Self, long Into, bool IntoIsOpen, string Acting) : CaseCommand(Acting);

    /// <summary>Take the merge back.</summary>
    public sealed record Unmerge(string Acting) : CaseCommand(Acting);

    /// <summary>Take in the incidents of a case that goes into this one.</summary>
    public sealed record Absorb(long Case, int Incidents, string Acting) : CaseCommand(Acting);

    /// <summary>Let the incidents of a case go that went into this one, itself or within another.</summary>
    public sealed record GiveBack(long Case, int Incidents, string Acting) : CaseCommand(Acting);

    /// <summary>Make a part of the matter a case of its own.</summary>
    public sealed record Split(long Child, string Kind, string Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Take in what the reporter of one of its incidents answers. Whether it is that reporter was checked by the token.</summary>
    public sealed record Answer(string Source, string SourceId, bool? Solved, Satisfaction? Satisfaction) : CaseCommand(Rule);

    /// <summary>Take in whose it is, as its operation has settled.</summary>
    public sealed record Settle(long Operation, string Organisation, SettledBy By, string? Reason, string Acting) : CaseCommand(Acting);

    /// <summary>Let it belong to an operation.</summary>
    public sealed record JoinOperation(long Operation, string Acting) : CaseCommand(Acting);

    /// <summary>Let it belong to an operation no longer.</summary>
    public sealed record LeaveOperation(long Operation, string Acting) : CaseCommand(Acting);

    /// <summary>Record what the clocks have to say by now.</summary>
    public sealed record NoteTime() : CaseCommand(Rule);
}
