namespace CityTwin.Domain.Clocks;

/// <summary>A clock as an event starts it: what was looked up then holds, whatever the rules say later.</summary>
/// <param name="From">When it starts.</param>
/// <param name="Limit">How long it may run.</param>
/// <param name="Calendar">Id of the calendar by which it runs; null for the city's.</param>
/// <param name="DueAt">When it is due if nothing stops or extends it.</param>
/// <param name="Warn">Share of its time after which it warns, above 0 and below 1; null for <see cref="CaseClock.UsualWarn"/>.</param>
/// <param name="After">How long after its due time it speaks up once more, as a share of its time, above 0; null for <see cref="CaseClock.UsualAfter"/>.</param>
public sealed record ClockStart(
    DateTimeOffset From, HandlingLimit Limit, string? Calendar, DateTimeOffset DueAt, double? Warn = null, double? After = null);

/// <summary>A due time that an event moved.</summary>
/// <param name="Obligation">The obligation whose clock it is; 0 for the handling clock of the case.</param>
/// <param name="DueAt">When it is due from now on.</param>
public sealed record ClockMove(int Obligation, DateTimeOffset DueAt);
