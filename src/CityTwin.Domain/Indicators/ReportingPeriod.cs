namespace CityTwin.Domain.Indicators;

/// <summary>The time that figures are about, half-open, so that two that follow each other share no moment. One that is not over yet ends now.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
public sealed record ReportingPeriod(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The same without what nobody can know yet: it ends with this moment at the latest.</summary>
    public ReportingPeriod EndingWith(DateTimeOffset moment) =>
        To <= moment ? this : this with { To = moment < From ? From : moment.AddTicks(1) };

    /// <summary>Whether it happened then; false when it did not happen.</summary>
    public bool Holds(DateTimeOffset? at) => From <= at && at < To;

    /// <summary>
    /// Whether it belongs to what had to be done then: its deadline is in the period, or it was done in the period ahead of a later
    /// deadline. What was done ahead of time counts when it was done and not once more at its deadline, so that each thing has
    /// exactly one period. What is late stays in the period of its deadline for good, done or not.
    /// </summary>
    /// <remarks>Denominators of GB/T 30428.4 as this system reads them: docs/figures.md.</remarks>
    /// <param name="dueAt">The deadline; without one nothing had to be done.</param>
    /// <param name="doneAt">When it was done, if it was.</param>
    public bool HoldsDue(DateTimeOffset? dueAt, DateTimeOffset? doneAt) => dueAt is not null && Holds(doneAt < dueAt ? doneAt : dueAt);
}
