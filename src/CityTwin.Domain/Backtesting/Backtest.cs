using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Backtesting;

/// <summary>
/// Decides a recorded history anew under the rules of another pack and compares. Takes facts in the order of the journal from its
/// beginning, so that reports of the period find the cases that were open then; reports outside the period stay as recorded.
/// </summary>
/// <param name="rules">The rules of the other pack.</param>
/// <param name="period">The days whose reports are decided anew.</param>
/// <param name="project">Where a place is in the city's projection.</param>
public sealed class Backtest(CityRules rules, BacktestPeriod period, Func<Place, MetricPoint> project)
{
    private readonly MergeReplay merging = new(rules.Catalogue, project);
    private readonly Dictionary<long, Incident> newCases = [];
    private readonly List<Change> changes = [];
    private readonly CaseBalances balances = new();
    private readonly SortedSet<string> packs = new(StringComparer.Ordinal);
    private DateTimeOffset? first;
    private DateTimeOffset? last;
    private int reports;
    private int areasUnknown;

    /// <summary>Takes the next fact.</summary>
    public void Take(PastFact fact)
    {
        switch (fact)
        {
            case PastReport report:
                Take(report);
                break;
            case PastFact.Ended:
                merging.End(fact.CaseId);
                break;
            case PastFact.OpenedAgain:
                merging.OpenAgain(fact.CaseId);
                break;
        }
    }

    /// <summary>What came out so far.</summary>
    public BacktestResult Result() =>
        new(
            period,
            rules.City.Version,
            [.. packs],
            first,
            last,
            reports,
            areasUnknown,
            balances.Cases,
            balances.ByKind(changes),
            balances.ByOrganisation(),
            [.. changes]);

    private void Take(PastReport report)
    {
        var reportedAt = report.Incident.ReportedAt;
        (first, last) = (first < reportedAt ? first : reportedAt, last > reportedAt ? last : reportedAt);
        if (!period.Holds(reportedAt))
        {
            merging.Keep(report);
            return;
        }

        reports++;
        areasUnknown += report.Place.Areas.All(area => rules.FindArea(area) is not null) ? 0 : 1;
        var before = report as PastReport.Opened;
        if (before is not null)
        {
            packs.Add(before.PackVersion);
        }

        balances.Count(report.Incident.Kind, before?.Decision, Rerun(report));
    }

    /// <summary>Notes what changes; the decision about the case that the report opens now, or null when it opens none.</summary>
    private PastDecision? Rerun(PastReport report)
    {
        if (rules.Catalogue.Find(report.Incident.Kind) is null)
        {
            changes.Add(new Change.KindGone(report.CaseId, report.Incident));
            return null;
        }

        var now = merging.Assign(report);
        if (now != report.CaseId)
        {
            return Moved(report, now);
        }

        return report is PastReport.Opened opened ? Compared(opened, Redecision.Of(report, rules)) : null;
    }

    private PastDecision Compared(PastReport.Opened report, PastDecision now)
    {
        changes.AddRange(Redecision.Changes(report, now, rules));
        return now;
    }

    private PastDecision? Moved(PastReport report, long now)
    {
        var opens = now == -report.Position;
        if (opens)
        {
            newCases.Add(now, report.Incident);
        }

        var wasOpening = report is PastReport.Opened;
        changes.Add(now > 0
            ? new Change.Merge(report.CaseId, report.Incident, wasOpening, Into: now, NewCaseOf: null)
            : new Change.Merge(report.CaseId, report.Incident, wasOpening, Into: null, newCases[now]));
        return opens ? Redecision.Of(report, rules) : null;
    }
}
