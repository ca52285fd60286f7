namespace CityTwin.Domain.Clocks;

/// <summary>What may be done to a clock, and what may not. Who may do it is a rule of the case, not of the clock.</summary>
public static class ClockChanges
{
    /// <summary>Pauses of one clock.</summary>
    public const int MostPauses = 32;

    /// <summary>Extensions of one clock.</summary>
    public const int MostExtensions = 8;

    /// <summary>Days between the beginning of a pause and an end that is chosen beforehand: a year (the longest suspension that we found in a city's rules).</summary>
    public const int LongestPauseDays = 366;

    /// <summary>Stops a clock, from now on or until a time that is chosen beforehand.</summary>
    public static ClockChange Pause(this RunningClock clock, ClockPause pause, Reckoning reckoning)
    {
        var last = clock.Pauses.Count > 0 ? clock.Pauses[^1] : null;
        return clock.Name == RunningClock.Promise ? ClockRefusal.NeverPauses
            : clock.Pauses.Count == MostPauses ? ClockRefusal.TooMany
            : pause.From < clock.StartedAt || pause.Until < pause.From || pause.From < last?.From ? ClockRefusal.Backwards
            : pause.Until - pause.From > TimeSpan.FromDays(LongestPauseDays) ? ClockRefusal.TooLong
            : last is not null && !(last.Until <= pause.From) ? ClockRefusal.AlreadyPaused
            : clock.IsOverdue(pause.From, reckoning) ? ClockRefusal.Overdue
            : clock with { Pauses = [.. clock.Pauses, pause] };
    }

    /// <summary>Lets a clock go on, also before the end that was chosen for its pause.</summary>
    public static ClockChange Resume(this RunningClock clock, DateTimeOffset at) =>
        clock.Pauses.Count == 0 || clock.Pauses[^1] is not { } last || last.Until <= at ? ClockRefusal.NotPaused
        : at < last.From ? ClockRefusal.Backwards
        : clock with { Pauses = [.. clock.Pauses.SkipLast(1), last with { Until = at }] };

    /// <summary>Gives a clock more time.</summary>
    public static ClockChange Extend(this RunningClock clock, ClockExtension extension, Reckoning reckoning)
    {
        var last = clock.Extensions.Count > 0 ? clock.Extensions[^1] : null;
        return clock.Extensions.Count == MostExtensions ? ClockRefusal.TooMany
            : !extension.More.IsSound() ? ClockRefusal.NoAmount
            : extension.More.CountsWorkingTime() != clock.Limit.CountsWorkingTime() ? ClockRefusal.OtherTime
            : extension.At < clock.StartedAt || extension.At < last?.At ? ClockRefusal.Backwards
            : clock.IsOverdue(extension.At, reckoning) ? ClockRefusal.Overdue
            : clock with { Extensions = [.. clock.Extensions, extension] };
    }
}

/// <summary>What came of a change to a clock.</summary>
/// <param name="Clock">The clock after it; null when refused.</param>
/// <param name="Refused">Why not; null when it was done.</param>
public readonly record struct ClockChange(RunningClock? Clock, ClockRefusal? Refused)
{
    /// <summary>Done.</summary>
    public static implicit operator ClockChange(RunningClock clock) => new(clock, null);

    /// <summary>Refused.</summary>
    public static implicit operator ClockChange(ClockRefusal refused) => new(null, refused);
}

/// <summary>Why a clock cannot be changed like this. Public codes belong to the command that asked for it.</summary>
public enum ClockRefusal
{
    /// <summary>It is the promise to citizens.</summary>
    NeverPauses,

    /// <summary>It stands still already, or will at that time.</summary>
    AlreadyPaused,

    /// <summary>It does not stand still.</summary>
    NotPaused,

    /// <summary>Its time was up: what is late stays late.</summary>
    Overdue,

    /// <summary>Before the start, before an earlier change, or an end before its beginning.</summary>
    Backwards,

    /// <summary>The chosen end is more than <see cref="ClockChanges.LongestPauseDays"/> days away.</summary>
    TooLong,

    /// <summary>It has been changed as often as a clock may be.</summary>
    TooMany,

    /// <summary>The amount is not above 0 and at most <see cref="HandlingLimit.MostUnits"/>.</summary>
    NoAmount,

    /// <summary>Working time for a clock of natural time, or the other way round.</summary>
    OtherTime,
}
