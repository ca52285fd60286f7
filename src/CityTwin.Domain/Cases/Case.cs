using System.Diagnostics;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cases;

/// <summary>What is known of a case 案卷: the sum of its events.</summary>
public sealed record Case
{
    /// <summary>A case of which nothing has happened.</summary>
    public static readonly Case Unreported = new();

    /// <summary>How many events it has.</summary>
    public long Version { get; init; }

    /// <summary>How far it has come.</summary>
    public CaseStage Stage { get; init; }

    /// <summary>How it ended.</summary>
    public CloseKind CloseKind { get; init; }

    /// <summary>The incident that opened it.</summary>
    public Incident? Opening { get; init; }

    /// <summary>Where it is.</summary>
    public Place? Place { get; init; }

    /// <summary>Version of the city pack it was opened with.</summary>
    public string PackVersion { get; init; } = string.Empty;

    /// <summary>Id of the organisation that leads, or null.</summary>
    public string? Lead { get; init; }

    /// <summary>Why that one leads.</summary>
    public IReadOnlyList<string> LeadBecause { get; init; } = [];

    /// <summary>When handling must be done and why; null when nothing is promised or it is not filed.</summary>
    public DueTime? Due { get; init; }

    /// <summary>When the limit passed while it was open, or null.</summary>
    public DateTimeOffset? OverdueAt { get; init; }

    /// <summary>When it ended, or null while open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>How many incidents it holds.</summary>
    public int Incidents { get; init; }

    /// <summary>How often a lead gave it back.</summary>
    public int Returns { get; init; }

    /// <summary>How often a check on site disagreed.</summary>
    public int Reworks { get; init; }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; init; }

    /// <summary>Id of the case it was merged into, or null.</summary>
    public long? MergedInto { get; init; }

    /// <summary>The stage it had before it was merged.</summary>
    public CaseStage StageBeforeMerge { get; init; }

    /// <summary>The case after one more event.</summary>
    public static Case Evolve(Case state, CaseEvent happened) => Apply(state, happened) with { Version = state.Version + 1 };

    private static Case Apply(Case state, CaseEvent happened) => happened switch
    {
        CaseEvent.Reported e => state with
        {
            Stage = CaseStage.Reported, Opening = e.Incident, Place = e.Place, PackVersion = e.PackVersion, Incidents = 1,
        },
        CaseEvent.Corroborated => state with { Incidents = state.Incidents + 1 },
        CaseEvent.Filed e => state with { Stage = CaseStage.Filed, Due = e.Due },
        CaseEvent.Rejected e => state with { Stage = CaseStage.Rejected, ClosedAt = e.At },
        CaseEvent.Dispatched e => state with { Stage = CaseStage.Dispatched, Lead = e.Lead, LeadBecause = e.Because },
        CaseEvent.Signed => state with { Stage = CaseStage.Handling },
        CaseEvent.Returned => state with { Stage = CaseStage.Filed, Lead = null, LeadBecause = [], Returns = state.Returns + 1 },
        CaseEvent.Submitted => state with { Stage = CaseStage.AwaitInspection },
        CaseEvent.Reworked => state with { Stage = CaseStage.Handling, Reworks = state.Reworks + 1 },
        CaseEvent.Closed e => state with { Stage = CaseStage.Closed, CloseKind = e.Kind, ClosedAt = e.At },
        CaseEvent.Reopened => state with
        {
            Stage = CaseWorkflow.StageAfterReopening(state.Stage),
            CloseKind = CloseKind.None, ClosedAt = null, Reopenings = state.Reopenings + 1,
        },
        CaseEvent.Merged e => state with
        {
            Stage = CaseStage.Merged, StageBeforeMerge = state.Stage, MergedInto = e.Into, ClosedAt = e.At,
        },
        CaseEvent.Unmerged => state with { Stage = state.StageBeforeMerge, MergedInto = null, ClosedAt = null },
        CaseEvent.Absorbed e => state with { Incidents = state.Incidents + e.Incidents },
        CaseEvent.GaveBack e => state with { Incidents = state.Incidents - e.Incidents },
        CaseEvent.LimitPassed e => state with { OverdueAt = e.At },
        _ => throw new UnreachableException($"Case does not know {happened.GetType().Name}."),
    };
}
