namespace CityTwin.Domain.Clocks;

/// <summary>How long something may take, in the unit in which the rule states it.</summary>
/// <param name="Amount">How many units, above 0 and at most 1,000.</param>
/// <param name="Unit">The unit.</param>
public sealed record HandlingLimit(double Amount, LimitUnit Unit);

/// <summary>Units of time limits.</summary>
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
}
