namespace CityTwin.Domain.Clocks;

/// <summary>How long something may take, in the unit in which the rule states it.</summary>
/// <param name="Amount">How many units, above 0 and at most <see cref="MostUnits"/>.</param>
/// <param name="Unit">The unit.</param>
public sealed record HandlingLimit(double Amount, LimitUnit Unit)
{
    /// <summary>The longest limit, in units.</summary>
    public const double MostUnits = 1_000;

    /// <summary>Whether the amount is one that a rule may state.</summary>
    public bool IsSound() => Amount is > 0 and <= MostUnits;

    /// <summary>Whether it counts working time rather than natural time.</summary>
    public bool CountsWorkingTime() => Unit is LimitUnit.WorkingHours or LimitUnit.WorkingDays;
}

/// <summary>Units of time limits. <see cref="Reckoning"/> says exactly how each is counted.</summary>
public enum LimitUnit
{
    /// <summary>紧急工作时: continuous time, also at night and on holidays.</summary>
    UrgentHours,

    /// <summary>工作时: only the hours of the working calendar count.</summary>
    WorkingHours,

    /// <summary>工作日: only working days count; the limit ends at the same place in the working day.</summary>
    WorkingDays,

    /// <summary>自然日: days of the calendar, the same time of day.</summary>
    CalendarDays,

    /// <summary>紧急分钟: as <see cref="UrgentHours"/>, for what is counted in minutes.</summary>
    UrgentMinutes,
}
