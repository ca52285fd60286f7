namespace CityTwin.Domain.Clocks;

/// <summary>
/// One clock of a case as its events tell it: the running clock, the due time that was recorded, and what it has said so far. The recorded
/// due time holds, also when a calendar is changed later: open cases keep what they were promised.
/// </summary>
/// <param name="Running">Start, limit, pauses and extensions.</param>
/// <param name="DueAt">When it is due; while it stands still, when it would have been.</param>
/// <param name="Said">The last of its phases that was recorded.</param>
public sealed record CaseClock(RunningClock Running, DateTimeOffset DueAt, ClockPhase Said = ClockPhase.Running)
{
    /// <summary>Share of its time after which a clock warns where the pack says nothing: a fifth of the time is left.</summary>
    public const double UsualWarn = 0.8;

    /// <summary>How long after the due time a clock speaks up once more, as a share of its time, where the pack says nothing.</summary>
    public const double UsualAfter = 0.5;

    /// <summary>Share of its time after which it warns.</summary>
    public double Warn { get; init; } = UsualWarn;

    /// <summary>How long after its due time it speaks up once more, as a share of its time.</summary>
    public double After { get; init; } = UsualAfter;

    /// <summary>Whether it was recorded that its time is up. What is late stays late.</summary>
    public bool IsOverdue => Said >= ClockPhase.Due;

    /// <summary>Whether it stands still and nobody knows until when.</summary>
    public bool IsStanding => Running.Pauses is [.., { Until: null }];

    /// <summary>A clock as its event starts it.</summary>
    public static CaseClock? Of(string name, ClockStart? start) => start is null ? null : new CaseClock(
        RunningClock.Start(name, start.From, start.Limit, start.Calendar ?? WorkingCalendar.CityId), start.DueAt)
    {
        Warn = start.Warn ?? UsualWarn,
        After = start.After ?? UsualAfter,
    };

    /// <summary>
    /// When a phase begins; null while it stands still. Shares are those of the wall clock between start and due time, so that a long weekend
    /// within a limit does not eat the warning.
    /// </summary>
    public DateTimeOffset? BeginOf(ClockPhase phase) => IsStanding ? null : phase switch
    {
        ClockPhase.Warning => Running.StartedAt + ((DueAt - Running.StartedAt) * Warn),
        ClockPhase.Late => DueAt + ((DueAt - Running.StartedAt) * After),
        _ => DueAt,
    };

    /// <summary>Stands still from now on: until a time, or until somebody lets it go on. What is overdue runs on.</summary>
    public CaseClock Stand(DateTimeOffset from, DateTimeOffset? until, string rule, string approvedBy) => !CanStand(from)
        ? this
        : this with { Running = Running with { Pauses = [.. Running.Pauses, new ClockPause(from, until, rule, approvedBy)] } };

    /// <summary>Whether it can stand still from now on.</summary>
    public bool CanStand(DateTimeOffset from) =>
        !IsOverdue && DueAt > from && !Running.IsPaused(from) && Running.Pauses.Count < ClockChanges.MostPauses;

    /// <summary>Goes on with what remained, also before the end that was chosen for its pause; due when the event says.</summary>
    public CaseClock GoOn(DateTimeOffset at, DateTimeOffset dueAt) => !Running.IsPaused(at) ? this with { DueAt = dueAt } : this with
    {
        Running = Running with { Pauses = [.. Running.Pauses.SkipLast(1), Running.Pauses[^1] with { Until = at }] }, DueAt = dueAt,
    };

    /// <summary>Gets more time; due when the event says.</summary>
    public CaseClock Extend(ClockExtension extension, DateTimeOffset dueAt) =>
        this with { Running = Running with { Extensions = [.. Running.Extensions, extension] }, DueAt = dueAt };
}

/// <summary>What a clock has to say, in this order; each is recorded once.</summary>
public enum ClockPhase
{
    /// <summary>Nothing yet.</summary>
    Running,

    /// <summary>预警: its time is nearly up.</summary>
    Warning,

    /// <summary>超时: its time is up.</summary>
    Due,

    /// <summary>严重超时: it has been up for long.</summary>
    Late,
}
