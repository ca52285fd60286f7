using CityTwin.Domain.Indicators;
using CityTwin.Simulator.Replay;

namespace CityTwin.Cli.Figures;

/// <summary>A row of the city's own file and the case that holds it here.</summary>
/// <param name="Row">The row.</param>
/// <param name="Case">The case; null when the row was not taken.</param>
/// <param name="Period">The period; nothing after its end is known.</param>
internal sealed record PairedRow(RequestRow Row, CaseFacts? Case, ReportingPeriod Period)
{
    /// <summary>When the city was done, as known at the end of the period.</summary>
    public DateTimeOffset? CityDoneAt => Row.ClosedAt < Period.To ? Row.ClosedAt : null;

    /// <summary>Whether the city had to be done with it in the period, by its own target.</summary>
    public bool IsCityDue => Period.HoldsDue(Row.TargetAt, CityDoneAt);

    /// <summary>Whether the city was done by its own target.</summary>
    public bool CityInTime => CityDoneAt <= Row.TargetAt;

    /// <summary>Each row under the one reason that says most about it, in words, and how many there are.</summary>
    public static IEnumerable<(string Reason, int Count)> Reasons(IEnumerable<PairedRow> rows) =>
        rows.GroupBy(row => row.Reason).OrderByDescending(reason => reason.Count()).Select(reason => (reason.Key, reason.Count()));

    private bool IsDueHere => Period.HoldsDue(Case!.DueAt, Case.HandledAt);

    private bool InTimeHere => Case!.HandledAt <= Case.DueAt;

    private string Reason => Case is null ? "rows that were not taken here, such as those outside the city"
        : Row.TargetAt is null && Case.DueAt is null ? "no limit on either side"
        : Row.TargetAt is null ? "the row has no target of its own, the pack has a limit for its kind: only ours counts it"
        : Case.DueAt is null ? "the row has a target, the pack has no limit for its kind: only the city counts it"
        : !IsCityDue && !IsDueHere ? "open and not due in the period on either side"
        : IsCityDue && !IsDueHere ? "due in the period by the row's target only; the pack's limit or the other rows of its case reach further"
        : !IsCityDue ? "due in the period by the pack's limit only; the row's target reaches further"
        : CityInTime && InTimeHere ? "on time on both sides"
        : !CityInTime && !InTimeHere ? "late on both sides"
        : CityInTime ? WhyLateHere
        : Case.DueAt > Row.TargetAt ? "late for the city, on time here: the pack's limit ends after the row's target"
        : "late for the city, on time here: handled at the last report before";

    private string WhyLateHere => Case!.HandledAt is null && Case.Demands == 1 ? "on time for the city, not handled here: it was closed after the last report that moved the clock"
        : Case.Demands > 1 ? "on time for the city, late here: its case holds several rows and ends with the last of them"
        : Case.DueAt < Row.TargetAt ? "on time for the city, late here: the pack's limit ends before the row's target"
        : "on time for the city, late here: for another reason";
}
