using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>What happened to a case, in the past tense. What was looked up is recorded, so that a replay needs no map and no rules.</summary>
/// <param name="At">City time.</param>
public abstract record CaseEvent(DateTimeOffset At)
{
    /// <summary>By when the case must leave the stage that it came to with this event; null where that stage has no clock of its own.</summary>
    public ClockStart? StageClock { get; init; }

    /// <summary>The acting organisation's own id of this event, which makes a repeat harmless; null when it gave none.</summary>
    public string? ClientEventId { get; init; }

    /// <summary>The incident that this event took in, or null.</summary>
    public Incident? TakenIn => this switch
    {
        Reported e => e.Incident,
        Corroborated e => e.Incident,
        _ => null,
    };

    /// <summary>The first incident opened the case; the citizen clock runs.</summary>
    public sealed record Reported(Incident Incident, Place Place, string PackVersion, string? TextCommitment, DateTimeOffset At, ClockStart? Promise = null) : CaseEvent(At);

    /// <summary>The case was split off another one, whose first incident it shares.</summary>
    public sealed record SplitOff(long Parent, int Depth, Incident Origin, Place Place, string PackVersion, ClockStart? Promise, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Another incident corroborates the case.</summary>
    public sealed record Corroborated(Incident Incident, Place Place, MergeEvidence Because, string? TextCommitment, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Somebody was sent to look whether it exists 核实.</summary>
    public sealed record VerificationAsked(string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Somebody looked.</summary>
    public sealed record Verified(VerificationFinding Finding, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The city accepted the case; the handling clock runs. With grounds, the rules were asked who leads and named nobody.</summary>
    public sealed record Filed(ClockStart? Handling, string Acting, DateTimeOffset At, RouteGrounds? Grounds = null) : CaseEvent(At);

    /// <summary>The city declined the case.</summary>
    public sealed record Rejected(string Reason, string Acting, DateTimeOffset At, RejectReason? Code = null) : CaseEvent(At);

    /// <summary>Somebody was named to lead, and others to assist; whoever led before is released. Without a lead the city coordinates.</summary>
    public sealed record Dispatched(IReadOnlyList<Offer> Offers, RouteGrounds Grounds, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An organisation was asked to assist.</summary>
    public sealed record AssistAsked(Offer Offer, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An organisation took its obligation up; 0 means the lead's.</summary>
    public sealed record Signed(string Acting, DateTimeOffset At, int Obligation = 0) : CaseEvent(At);

    /// <summary>An organisation gave its obligation back; somebody else decides about that.</summary>
    public sealed record ReturnAsked(int Obligation, ReturnClaim Claim, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An obligation was rightly given back; 0 means the lead's.</summary>
    public sealed record Returned(string Reason, string Acting, DateTimeOffset At, int Obligation = 0) : CaseEvent(At);

    /// <summary>It is the organisation's after all 指定; it cannot give it back any more.</summary>
    public sealed record Designated(int Obligation, string Reason, ClockStart? TakeUp, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The matter came before a superior, by rule.</summary>
    public sealed record Raised(int Obligation, string To, RaiseReason Reason, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An organisation told how far it is.</summary>
    public sealed record Progressed(int Obligation, string Note, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Whoever assists has done its part.</summary>
    public sealed record AssistDone(int Obligation, IReadOnlyList<Evidence> Evidence, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An obligation is no longer asked for.</summary>
    public sealed record Released(int Obligation, string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The lead said that it is done.</summary>
    public sealed record Submitted(string Acting, DateTimeOffset At, int Obligation = 0, IReadOnlyList<Evidence>? Evidence = null) : CaseEvent(At);

    /// <summary>The lead asked for more time.</summary>
    public sealed record TimeAsked(TimeRequest Request, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>More time was not granted.</summary>
    public sealed record TimeRefused(string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The limit was extended 延期.</summary>
    public sealed record Extended(HandlingLimit More, TimeRequest Request, IReadOnlyList<ClockMove> Moves, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case stands still until a date 挂账.</summary>
    public sealed record Suspended(DateTimeOffset Until, TimeRequest Request, IReadOnlyList<ClockMove> Moves, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case goes on.</summary>
    public sealed record Resumed(IReadOnlyList<ClockMove> Moves, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The check on site agreed.</summary>
    public sealed record Inspected(string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The check on site disagreed.</summary>
    public sealed record Reworked(string Reason, string Acting, DateTimeOffset At, IReadOnlyList<ClockMove>? Moves = null) : CaseEvent(At);

    /// <summary>The case ended.</summary>
    public sealed record Closed(CloseKind Kind, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case was taken up again.</summary>
    public sealed record Reopened(
        string Reason, string Acting, DateTimeOffset At, ReopenGround? Ground = null, long? Recurred = null, IReadOnlyList<ClockMove>? Moves = null) : CaseEvent(At);

    /// <summary>The case went into another one; what it asked of anyone is no longer asked.</summary>
    public sealed record Merged(long Into, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The merge was taken back, and what was asked before is asked again.</summary>
    public sealed record Unmerged(long From, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Another case went into this one and brought its incidents.</summary>
    public sealed record Absorbed(long Case, int Incidents, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>A case that went into this one, itself or within another, stands for itself again and took its incidents along.</summary>
    public sealed record GaveBack(long Case, int Incidents, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>A part of the matter became a case of its own.</summary>
    public sealed record SplitInto(long Child, string Kind, string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The reporter of one of its incidents answered whether it is solved 回访.</summary>
    public sealed record Answered(string Source, string SourceId, bool? Solved, Satisfaction? Satisfaction, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Several organisations may be the one whose it is, because it lies near a border; they are asked, and the first receiver handles it meanwhile.</summary>
    public sealed record JurisdictionAsked(long Operation, Edge Edge, IReadOnlyList<Claimant> Claimants, DateTimeOffset At) : CaseEvent(At);

    /// <summary>It is known whose it is.</summary>
    public sealed record JurisdictionSettled(long Operation, string Organisation, SettledBy By, DateTimeOffset At) : CaseEvent(At);

    /// <summary>It belongs to an operation from now on.</summary>
    public sealed record JoinedOperation(long Operation, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>It no longer belongs to an operation.</summary>
    public sealed record LeftOperation(long Operation, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>A clock reached a phase. Recorded once; <paramref name="At"/> is the moment itself.</summary>
    public sealed record ClockSpoke(string Clock, int Obligation, ClockPhase Phase, DateTimeOffset At) : CaseEvent(At);
}
