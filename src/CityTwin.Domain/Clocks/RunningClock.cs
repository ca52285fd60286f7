namespace CityTwin.Domain.Clocks;

/// <summary>
/// A limit that has begun: when it started, what stopped it, what extended it, by which rule and with whose approval. A value without
/// calendar or time zone in it, so that it can be kept in an event; a <see cref="Reckoning"/> answers when it is due.
/// </summary>
/// <remarks>
/// Due is where the start, the limit, all extensions and the time that the pauses cover add up to on the scale of the limit's unit. So a
/// clock that resumes goes on with what remained, in its own unit; a pause moves the due time by exactly the time it covers that would have
/// counted, and nothing depends on when somebody looked. What would be due at the very moment of a pause is overdue, not paused.
/// </remarks>
/// <param name="Name">Which clock it is, such as <c>promise</c>, <c>handling</c> or <c>claim</c>; 1 to 64 characters.</param>
/// <param name="StartedAt">When it started.</param>
/// <param name="Limit">How long it may run.</param>
/// <param name="Calendar">Id of the calendar by which it runs.</param>
/// <param name="Pauses">When it stood or will stand still, in order of time and without overlap.</param>
/// <param name="Extensions">What was added to the limit, in order of time.</param>
public sealed record RunningClock(
    string Name,
    DateTimeOffset StartedAt,
    HandlingLimit Limit,
    string Calendar,
    IReadOnlyList<ClockPause> Pauses,
    IReadOnlyList<ClockExtension> Extensions)
{
    /// <summary>Name of the clock that citizens see, the city's promise: it starts at the first report and never pauses, whatever the offices agree among themselves.</summary>
    public const string Promise = "promise";

    /// <summary>A clock that starts now and has neither been paused nor extended.</summary>
    public static RunningClock Start(string name, DateTimeOffset at, HandlingLimit limit, string calendar = WorkingCalendar.CityId) =>
        new(name, at, limit, calendar, [], []);

    /// <summary>The clock that citizens see: the trivial case, due when <see cref="DueTimes.After(DateTimeOffset, HandlingLimit, Reckoning)"/> says.</summary>
    public static RunningClock StartPromise(DateTimeOffset firstReportAt, HandlingLimit limit) => Start(Promise, firstReportAt, limit);

    /// <summary>When it is due; null while it stands still and nobody knows until when.</summary>
    public DateTimeOffset? DueAt(Reckoning reckoning)
    {
        var due = reckoning.PositionOf(StartedAt, Limit.Unit) + Allowed(reckoning);
        foreach (var pause in Pauses)
        {
            if (pause.Until is not { } until)
            {
                return null;
            }

            due += reckoning.Between(pause.From, until, Limit.Unit).Ticks;
        }

        return reckoning.InstantAt(due, Limit.Unit);
    }

    /// <summary>When it is due and how that came about; null while it stands still and nobody knows until when.</summary>
    public DueTime? Due(Reckoning reckoning) =>
        DueAt(reckoning) is { } due ? new DueTime(due, ClockDerivation.Of(this, reckoning)) : null;

    /// <summary>Time that has counted until <paramref name="now"/>, on the scale of the limit's unit (<see cref="Reckoning.LengthOf"/>); 0 before the start, more than was allowed when overdue.</summary>
    public TimeSpan Elapsed(DateTimeOffset now, Reckoning reckoning)
    {
        var elapsed = now <= StartedAt ? TimeSpan.Zero : reckoning.Between(StartedAt, now, Limit.Unit);
        foreach (var pause in Pauses.Where(pause => pause.From < now))
        {
            elapsed -= reckoning.Between(pause.From, pause.Until < now ? pause.Until.Value : now, Limit.Unit);
        }

        return elapsed;
    }

    /// <summary>Time that is left at <paramref name="now"/>, on the scale of the limit's unit; negative when overdue.</summary>
    public TimeSpan Remaining(DateTimeOffset now, Reckoning reckoning) => new TimeSpan(Allowed(reckoning)) - Elapsed(now, reckoning);

    /// <summary>Whether its time was up at <paramref name="now"/>: at the due time itself it is. A clock that stands still is not overdue.</summary>
    public bool IsOverdue(DateTimeOffset now, Reckoning reckoning) => DueAt(reckoning) <= now;

    /// <summary>Whether it stands still at <paramref name="now"/>.</summary>
    public bool IsPaused(DateTimeOffset now) => Pauses.Any(pause => pause.From <= now && !(pause.Until <= now));

    // The limit and what was added to it.
    private long Allowed(Reckoning reckoning) =>
        reckoning.LengthOf(Limit).Ticks + Extensions.Sum(extension => reckoning.LengthOf(extension.More).Ticks);
}

/// <summary>A time during which a clock stands still, such as a suspension 挂账.</summary>
/// <param name="From">From then on it stands still.</param>
/// <param name="Until">It goes on at this moment, also when that was chosen beforehand; null while nobody knows.</param>
/// <param name="Rule">Name of the rule that allows it, such as <c>suspension.season</c>; 1 to 64 characters.</param>
/// <param name="ApprovedBy">Id of the organisation, or name of the duty post, that approved it; never a person.</param>
public sealed record ClockPause(DateTimeOffset From, DateTimeOffset? Until, string Rule, string ApprovedBy);

/// <summary>Time that was added to a clock's limit 延期.</summary>
/// <param name="At">When it was approved.</param>
/// <param name="More">How much more. Natural time for a clock of natural time, working time for a clock of working time.</param>
/// <param name="Rule">Name of the rule that allows it, such as <c>extension.engineering</c>; 1 to 64 characters.</param>
/// <param name="ApprovedBy">Id of the organisation, or name of the duty post, that approved it; never a person.</param>
public sealed record ClockExtension(DateTimeOffset At, HandlingLimit More, string Rule, string ApprovedBy);
