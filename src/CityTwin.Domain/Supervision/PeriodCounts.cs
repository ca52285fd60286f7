using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>What happened to some cases in a period, and how they stood at its end.</summary>
/// <param name="Opened">Cases first reported in the period, also those that were merged since.</param>
/// <param name="Ended">Cases closed or declined in the period, unless that was undone; merged ones go on elsewhere and do not count.</param>
/// <param name="Open">Cases open at the end of the period.</param>
/// <param name="Overdue">Of these, those whose limit had passed by then and that had not been handled in time.</param>
/// <param name="InTime">Handled on time, of what had to be handled in the period.</param>
/// <param name="FirstTier">Led by the lowest level, of what was solved and closed in the period.</param>
public sealed record PeriodCounts(int Opened, int Ended, int Open, int Overdue, Indicator InTime, Indicator FirstTier)
{
    private static readonly Formula OnTime = Formulas.All.Single(formula => formula.Id == "handling.on_time");

    /// <summary>Counts cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="period">A period that is over, or ends with the latest event.</param>
    /// <param name="firstTier">Id of the lowest level.</param>
    public static PeriodCounts Of(IReadOnlyCollection<CaseFacts> cases, ReportingPeriod period, string firstTier)
    {
        var due = cases.SelectMany(one => OnTime.Shares(one, period)).ToList();
        var solved = cases.Where(one => one.IsSolved && period.Holds(one.ClosedAt)).ToList();
        return new PeriodCounts(
            cases.Count(one => period.Holds(one.ReportedAt)),
            cases.Count(one => one.MergedAt is null && (period.Holds(one.ClosedAt) || period.Holds(one.RejectedAt))),
            cases.Count(one => one.WasOpenAt(period.To)),
            cases.Count(one => one.WasOverdueAt(period.To)),
            new Indicator(OnTime.Id, due.Count(share => share.Counts), due.Count),
            new Indicator(SolvedByLevel.Formula, solved.Count(one => one.Level == firstTier), solved.Count));
    }
}
