using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cases;

/// <summary>What happened to a case, in the past tense. What was looked up is recorded, so that a replay needs no map and no rules.</summary>
/// <param name="At">City time.</param>
public abstract record CaseEvent(DateTimeOffset At)
{
    /// <summary>The incident that this event took in, or null.</summary>
    public Incident? TakenIn => this switch
    {
        Reported e => e.Incident,
        Corroborated e => e.Incident,
        _ => null,
    };

    /// <summary>The first incident opened the case.</summary>
    public sealed record Reported(Incident Incident, Place Place, string PackVersion, string? TextCommitment, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Another incident corroborates the case.</summary>
    public sealed record Corroborated(Incident Incident, Place Place, MergeEvidence Because, string? TextCommitment, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The city accepted the case; the handling clock runs.</summary>
    public sealed record Filed(DueTime? Due, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The city declined the case.</summary>
    public sealed record Rejected(string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>An organisation was named to lead.</summary>
    public sealed record Dispatched(string Lead, IReadOnlyList<string> Because, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The lead took the case up.</summary>
    public sealed record Signed(string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The lead gave the case back.</summary>
    public sealed record Returned(string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The lead said that it is done.</summary>
    public sealed record Submitted(string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The check on site disagreed.</summary>
    public sealed record Reworked(string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case ended.</summary>
    public sealed record Closed(CloseKind Kind, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case was taken up again.</summary>
    public sealed record Reopened(string Reason, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The case went into another one.</summary>
    public sealed record Merged(long Into, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The merge was taken back.</summary>
    public sealed record Unmerged(long From, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>Another case went into this one and brought its incidents.</summary>
    public sealed record Absorbed(long Case, int Incidents, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>A case that went into this one, itself or within another, stands for itself again and took its incidents along.</summary>
    public sealed record GaveBack(long Case, int Incidents, string Acting, DateTimeOffset At) : CaseEvent(At);

    /// <summary>The handling limit passed while the case was open. Recorded once; <paramref name="At"/> is the limit itself.</summary>
    public sealed record LimitPassed(DateTimeOffset At) : CaseEvent(At);
}
