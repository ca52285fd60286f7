using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>Every way to say no about time, with its public code.</summary>
public static class TimeRejections
{
    /// <summary>Nothing to decide.</summary>
    public static readonly Rejection NothingAsked = OutOfTurn("time.nothing_asked", "Nobody asks for more time; there is nothing to decide.");

    /// <summary>Nobody approves for itself.</summary>
    public static readonly Rejection ApproverAsked = OutOfTurn("time.approver_asked", "Time is granted by somebody else than whoever asked for it, and by no rule.");

    /// <summary>What is late stays late.</summary>
    public static readonly Rejection Overdue = OutOfTurn("time.overdue", "The limit has passed; what is late stays late, and no time is added to it.");

    /// <summary>No limit.</summary>
    public static readonly Rejection NothingToExtend = OutOfTurn("time.nothing_to_extend", "The case has no limit that could be extended.");

    /// <summary>Once.</summary>
    public static readonly Rejection SuspendedBefore = OutOfTurn("time.suspended_before", "The case was suspended before; that can be done once.");

    /// <summary>Which kind?</summary>
    public static readonly Rejection KindMissing = new(RejectionKind.Invalid, "time.kind_missing", "Say by the field kind whether it is an extension or a suspension.");

    /// <summary>As often as the pack allows.</summary>
    public static Rejection ExtensionsUsed(int most) => OutOfTurn("time.extensions_used", $"The case was extended as often as the city allows ({most}).");

    /// <summary>Not a date.</summary>
    public static Rejection SuspensionLength(int days) => new(
        RejectionKind.Invalid, "time.suspension_length", $"Say in until a time from now on and within {days} days.");

    private static Rejection OutOfTurn(string code, string message) => new(RejectionKind.OutOfTurn, code, message);
}
