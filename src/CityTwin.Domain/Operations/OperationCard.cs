
namespace CityTwin.Domain.Operations;

/// <summary>An operation as it is listed: its snapshot without its history.</summary>
/// <param name="Id">The operation, below zero.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="Position">Position in the journal of its latest event; 0 before it is written.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Class">How urgent, and of which sort.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Convener">Id of the organisation that began it.</param>
/// <param name="Superior">Id of the superior before whom it is.</param>
/// <param name="Lead">Id of the organisation that leads, or whose the boundary case is; null before it is known.</param>
/// <param name="Common">Code of the lowest area that holds all it concerns.</param>
/// <param name="Areas">Codes of the areas that it concerns.</param>
/// <param name="Cases">The cases that belong to it.</param>
/// <param name="OpenedAt">When it began.</param>
/// <param name="DueAt">By when it must leave its stage, or null.</param>
/// <param name="EndedAt">When it ended, or null.</param>
/// <param name="End">How it ended, or null.</param>
/// <param name="NextAt">When one of its clocks has something to say next, or null.</param>
/// <param name="ClientEventId">The client's own id of what it began, or null.</param>
/// <param name="Situation">Number of the situation that proposed it, or null.</param>
public sealed record OperationCard(
    long Id,
    long Version,
    long Position,
    OperationKind Kind,
    OperationClass Class,
    OperationStage Stage,
    string Subject,
    string Convener,
    string Superior,
    string? Lead,
    string Common,
    IReadOnlyList<string> Areas,
    IReadOnlyList<long> Cases,
    DateTimeOffset OpenedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? EndedAt,
    OperationEnd? End,
    DateTimeOffset? NextAt,
    string? ClientEventId = null,
    string? Situation = null)
{
    /// <summary>Whether somebody still has something to do.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>The card of an operation.</summary>
    public static OperationCard Of(long id, Operation state) => new(
        id,
        state.Version,
        Position: 0,
        state.Opening!.Kind,
        state.Class,
        state.Stage,
        state.Opening.Subject,
        state.Opening.Convener,
        state.Superior,
        state.SettledOn ?? state.Lead?.Organisation,
        state.Opening.Common,
        state.Opening.Areas,
        state.Cases,
        state.OpenedAt,
        state.StageClock?.DueAt,
        state.EndedAt,
        state.End,
        OperationTimers.Next(state)?.At,
        state.Opening.ClientEventId,
        state.Opening.Situation);
}
