using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Backtesting;

/// <summary>
/// Which reports would have been one case under the merge rules of another pack, in the order in which they were recorded. A case that
/// only these rules open has no number: it is known by the position of its first report, negated. It ends with the recorded case
/// of its first report.
/// </summary>
internal sealed class MergeReplay(CityCatalogue catalogue, Func<Place, MetricPoint> project)
{
    private readonly Vicinity vicinity = new(Math.Max(catalogue.WidestRadiusMetres, 1));
    private readonly Dictionary<long, List<(string Kind, MergeCandidate Case)>> bornIn = [];

    /// <summary>Takes a report as it was recorded.</summary>
    public void Keep(PastReport report)
    {
        if (report is PastReport.Opened && RuleFor(report) is not null)
        {
            Open(report, project(report.Place));
        }
    }

    /// <summary>The case that the report would have belonged to: its own recorded one, another one, or a new one.</summary>
    public long Assign(PastReport report)
    {
        if (RuleFor(report) is not { } rule)
        {
            return OwnCase(report);
        }

        var at = project(report.Place);
        return Find(report, rule, at) is { } found ? found.CaseId : Open(report, at);
    }

    /// <summary>From now on no report belongs to a case whose first report is in this recorded case.</summary>
    public void End(long caseId) => bornIn.GetValueOrDefault(caseId)?.ForEach(born => vicinity.Remove(born.Case.CaseId));

    /// <summary>From now on reports belong to such cases again.</summary>
    public void OpenAgain(long caseId) => bornIn.GetValueOrDefault(caseId)?.ForEach(born => vicinity.Add(born.Kind, born.Case));

    private static long OwnCase(PastReport report) => report is PastReport.Opened ? report.CaseId : -report.Position;

    private MergeRule? RuleFor(PastReport report) => report.Place.IsLocated ? catalogue.Find(report.Incident.Kind)?.Merge : null;

    private MergeCandidate? Find(PastReport report, MergeRule rule, MetricPoint at)
    {
        var (kind, reportedAt) = (report.Incident.Kind, report.Incident.ReportedAt);
        List<MergeCandidate>? aside = null;
        var found = vicinity.Find(kind, rule, at, reportedAt);
        while (found is { } best && WasNotThereYet(best, report, at))
        {
            (aside ??= []).Add(best);
            vicinity.Remove(best.CaseId);
            found = vicinity.Find(kind, rule, at, reportedAt);
        }

        aside?.ForEach(one => vicinity.Add(kind, one));
        return found;
    }

    // Commits may end in another order than reports were assigned in. A case that the recorded rule would have preferred to the
    // one that the report joined was assigned after it.
    private bool WasNotThereYet(MergeCandidate candidate, PastReport report, MetricPoint at) =>
        report is PastReport.Joined joined
        && candidate.CaseId > 0
        && vicinity.Knows(joined.CaseId)
        && candidate.Fits(joined.By, at, joined.Incident.ReportedAt)
        && candidate.Precedes(bornIn[joined.CaseId][0].Case);

    private long Open(PastReport report, MetricPoint at)
    {
        var opened = new MergeCandidate(OwnCase(report), at, report.Incident.ReportedAt);
        if (!bornIn.TryGetValue(report.CaseId, out var born))
        {
            bornIn[report.CaseId] = born = new(1);
        }

        born.Add((report.Incident.Kind, opened));
        vicinity.Add(report.Incident.Kind, opened);
        return opened.CaseId;
    }
}
