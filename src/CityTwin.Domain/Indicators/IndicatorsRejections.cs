using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Indicators;

/// <summary>Every way to say no to a question about figures, with its public code.</summary>
public static class IndicatorsRejections
{
    /// <summary>No period.</summary>
    public static readonly Rejection PeriodMissing = Invalid(
        "indicators.period_missing", "Say by from and to which period it is: its first moment, and the first moment after it.");

    /// <summary>A period without a moment.</summary>
    public static readonly Rejection PeriodEmpty = Invalid("indicators.period_empty", "The period holds no moment; to must lie after from.");

    /// <summary>Not held any more.</summary>
    /// <param name="days">How many days are held.</param>
    /// <param name="since">The earliest moment that is.</param>
    public static Rejection PeriodTooOld(int days, DateTimeOffset since) => new(
        RejectionKind.OutOfTurn,
        "indicators.period_too_old",
        $"Cases that ended are held for {days} days here, back to {since.UtcDateTime:yyyy-MM-dd HH:mm}Z; count an older period from the journal with citytwin figures --journal.");

    /// <summary>No such level.</summary>
    public static Rejection LevelUnknown(string level) => Invalid(
        "indicators.level_unknown", $"The city has no level '{level}'; a level goes with grouping by area, and is the one below the city when it is left out.");

    private static Rejection Invalid(string code, string message) => new(RejectionKind.Invalid, code, message);
}
