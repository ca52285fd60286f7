using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cases;

/// <summary>A case as it is searched, summed up and shown: its snapshot without its history.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="Position">Position in the journal of its latest event; 0 before it is written.</param>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="CloseKind">How it ended.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Lead">Id of the organisation that leads, or null.</param>
/// <param name="Incidents">How many incidents it holds.</param>
/// <param name="OpenedAt">When the first incident was reported.</param>
/// <param name="DueAt">When handling must be done, or null.</param>
/// <param name="OverdueAt">When the limit passed while it was open, or null.</param>
/// <param name="ClosedAt">When it ended, or null while open.</param>
/// <param name="MergedInto">The case it was merged into, or null.</param>
/// <param name="NextAt">When one of its clocks has something to say next, or null.</param>
public sealed record CaseCard(
    long Id,
    long Version,
    long Position,
    string Kind,
    CaseStage Stage,
    CloseKind CloseKind,
    Place Place,
    string? Lead,
    int Incidents,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? ClosedAt,
    long? MergedInto,
    DateTimeOffset? NextAt = null)
{
    /// <summary>Whether somebody still has something to do.</summary>
    public bool IsOpen => Stage.IsOpen();

    /// <summary>Whether it is open and its limit has passed.</summary>
    public bool IsOverdue => IsOpen && OverdueAt is not null;

    /// <summary>The card of a case.</summary>
    public static CaseCard Of(long id, Case state) => new(
        id,
        state.Version,
        Position: 0,
        state.Opening!.Kind,
        state.Stage,
        state.CloseKind,
        state.Place!.AsPoint(),
        state.Lead,
        state.Incidents,
        state.Opening.ReportedAt,
        state.Handling?.DueAt,
        state.OverdueAt,
        state.ClosedAt,
        state.MergedInto,
        CaseTimers.Next(state)?.At);
}
