using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Burden;

/// <summary>Why a question about burden has no answer.</summary>
public static class BurdenRejections
{
    /// <summary>The longest period that can be asked about, in days: a year of whole weeks.</summary>
    public const int LongestDays = 54 * 7;

    /// <summary>The period makes no sense.</summary>
    public static readonly Rejection PeriodInvalid = new(
        RejectionKind.Invalid, "burden.period_invalid", $"Give two dates as YYYY-MM-DD, from before to, at most {LongestDays} days apart.");

    /// <summary>Only communities are counted for.</summary>
    public static Rejection NoCommunity(string area) => new(
        RejectionKind.Invalid, "burden.no_community", $"The area {area} is no community; demands are counted for areas of the lowest level.");

    /// <summary>Only organisations of the lowest level have a duty grid.</summary>
    public static Rejection NoDutyGrid(string organisation) => new(
        RejectionKind.Invalid, "burden.no_duty_grid", $"The organisation {organisation} has no duty grid; only those of the lowest level have one.");
}
