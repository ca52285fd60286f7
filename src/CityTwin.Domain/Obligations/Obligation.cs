using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Obligations;

/// <summary>One organisation's duty within a case.</summary>
/// <param name="Number">Its number within the case, from 1.</param>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Role">Lead 主办 or assist 协办.</param>
/// <param name="OfferedAt">When it was offered first.</param>
public sealed record Obligation(int Number, string Organisation, DutyRole Role, DateTimeOffset OfferedAt)
{
    /// <summary>What is asked; null when the role says enough.</summary>
    public string? Asked { get; init; }

    /// <summary>How far it has come.</summary>
    public ObligationState State { get; init; }

    /// <summary>The state that it had before its case was merged into another; null when it was not, or was over by then.</summary>
    public ObligationState? BeforeMerge { get; init; }

    /// <summary>指定承办: it was designated, and cannot be returned any more.</summary>
    public bool Designated { get; init; }

    /// <summary>When it was taken up, or null.</summary>
    public DateTimeOffset? TakenUpAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who asked for the release, or null.</summary>
    public string? ReleasedBy { get; init; }

    /// <summary>Why it was given back, while that is looked at and afterwards; or null.</summary>
    public ReturnClaim? Return { get; init; }

    /// <summary>The organisation's superior to whom the offer was raised because nobody took it up; or null.</summary>
    public string? RaisedTo { get; init; }

    /// <summary>What was handed in as proof that it is done.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>By when it is to be taken up; null where the pack sets no limit.</summary>
    public CaseClock? TakeUp { get; init; }

    /// <summary>By when it is to be done; null where nothing is promised.</summary>
    public CaseClock? Clock { get; init; }

    /// <summary>Ids of the client's own events that were taken in, the latest <see cref="MostHeard"/>.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>How many of the client's own ids are remembered.</summary>
    public const int MostHeard = 32;

    /// <summary>Whether the organisation still has something to do, or to have decided.</summary>
    public bool IsOpen => State.IsOpen();

    /// <summary>It is no longer asked for.</summary>
    public Obligation Release(string acting, DateTimeOffset at) => this with { State = ObligationState.Released, EndedAt = at, ReleasedBy = acting };

    /// <summary>The obligation after the organisation's own event with this id.</summary>
    public Obligation Hear(string? clientEventId) =>
        clientEventId is null ? this : this with { Heard = [.. Heard.TakeLast(MostHeard - 1), clientEventId] };
}

/// <summary>How far an obligation has come.</summary>
public enum ObligationState
{
    /// <summary>Offered 派遣; nobody has taken it up.</summary>
    Offered,

    /// <summary>Accepted 签收.</summary>
    Accepted,

    /// <summary>退单待复核: given back; somebody else decides about that.</summary>
    ReturnAsked,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Returned 退单: it was rightly given back.</summary>
    Returned,

    /// <summary>Released: no longer asked for.</summary>
    Released,
}

/// <summary>Questions about states of obligations.</summary>
public static class ObligationStates
{
    /// <summary>Whether somebody still has something to do, or to decide.</summary>
    public static bool IsOpen(this ObligationState state) =>
        state is ObligationState.Offered or ObligationState.Accepted or ObligationState.ReturnAsked;
}
