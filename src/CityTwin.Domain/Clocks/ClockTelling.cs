using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Clocks;

/// <summary>How a recorded clock is told: its derivation in words, ending with the due time that was recorded.</summary>
public static class ClockTelling
{
    /// <summary>The due time with its derivation. The recorded time stands, also where a calendar was changed since; then the last step says so.</summary>
    public static DueTime Told(this CaseClock clock, CityRules rules)
    {
        var reckoning = rules.ReckoningOf(clock.Running.Calendar);
        var steps = ClockDerivation.Of(clock.Running, reckoning);
        if (clock.IsStanding || clock.Running.DueAt(reckoning) == clock.DueAt)
        {
            return new DueTime(clock.DueAt, steps);
        }

        return new DueTime(clock.DueAt, [.. steps, new DueStep("recorded", $"promised before the calendar changed: {DueWords.Time(clock.DueAt, reckoning)}", clock.DueAt)]);
    }
}
