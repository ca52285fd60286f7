using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Indicators;

/// <summary>派遣: an organisation was given a case.</summary>
/// <param name="Organisation">Id of that organisation.</param>
/// <param name="At">When.</param>
/// <param name="Return">Whether it asked to hand the case back, and what came of it.</param>
public sealed record Handover(string Organisation, DateTimeOffset At, ReturnOutcome Return = ReturnOutcome.NotAsked)
{
    /// <summary>签收: when it took the case up; null when it never did.</summary>
    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>Why it asked to hand the case back; null when it did not.</summary>
    public ReturnReason? Reason { get; init; }

    /// <summary>Id of the organisation or duty post that decided about handing it back; null when nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether it asked to hand the case back.</summary>
    public bool IsReturned => Return is not ReturnOutcome.NotAsked;
}

/// <summary>回退: what came of asking to hand a case back.</summary>
public enum ReturnOutcome
{
    /// <summary>It did not ask.</summary>
    NotAsked,

    /// <summary>Nothing was decided yet.</summary>
    Pending,

    /// <summary>It was right: the dispatch was wrong.</summary>
    Upheld,

    /// <summary>It was wrong, or the case was designated to it 指定承办.</summary>
    Overridden,
}

/// <summary>A result that an organisation submitted.</summary>
/// <param name="Organisation">Id of that organisation.</param>
/// <param name="At">When.</param>
/// <param name="RefusedAt">返工: when a check refused it; null when none did.</param>
/// <param name="UndoneAt">重开: when the closing that rested on it was undone; null when it was not.</param>
public sealed record Result(string Organisation, DateTimeOffset At, DateTimeOffset? RefusedAt = null, DateTimeOffset? UndoneAt = null)
{
    /// <summary>Whether neither a check nor a reopening says otherwise.</summary>
    public bool Stands => RefusedAt is null && UndoneAt is null;
}

/// <summary>结案: a closing of a case.</summary>
/// <param name="Organisation">Id of the organisation that led then.</param>
/// <param name="At">When.</param>
/// <param name="Kind">How it ended.</param>
/// <param name="ReopenedAt">重开: when it was undone; null while it stands.</param>
public sealed record Closing(string? Organisation, DateTimeOffset At, CloseKind Kind, DateTimeOffset? ReopenedAt = null);

/// <summary>A check on site: before filing 核实 or after handling 核查.</summary>
/// <param name="Organisation">Id of the organisation that was asked to check; null when it is not known.</param>
/// <param name="DueAt">Until when; null where the city sets no limit.</param>
/// <param name="DoneAt">When it was done; null while it was not.</param>
/// <param name="Holds">Whether what was claimed was found: that there is something to do, or that it was done. Null while not known.</param>
public sealed record SiteCheck(string? Organisation, DateTimeOffset? DueAt, DateTimeOffset? DoneAt = null, bool? Holds = null);

/// <summary>Somebody decided about more time: an extension 延期 or a suspension 挂账.</summary>
/// <param name="Organisation">Id of the organisation that asked; null when it is not known.</param>
/// <param name="Approver">Id of the organisation, or name of the duty post, that decided.</param>
/// <param name="At">When.</param>
/// <param name="IsGranted">Whether more time was given.</param>
public sealed record TimeDecision(string? Organisation, string Approver, DateTimeOffset At, bool IsGranted);

/// <summary>回访: whoever reported a case was asked about its result. No answer is never a good answer.</summary>
/// <param name="At">When they were asked.</param>
/// <param name="IsSolved">Whether they say that it is solved; null when they did not say.</param>
/// <param name="Satisfaction">How satisfied they are; null when they did not say.</param>
public sealed record Callback(DateTimeOffset At, bool? IsSolved = null, Satisfaction? Satisfaction = null);
