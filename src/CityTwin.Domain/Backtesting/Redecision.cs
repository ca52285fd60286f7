using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Backtesting;

/// <summary>What the rules of another pack would have decided about a report that opens a case: asked of the same rules as in the living city.</summary>
internal static class Redecision
{
    /// <summary>Who would lead, and when it would be due.</summary>
    public static PastDecision Of(PastReport report, CityRules rules) =>
        CaseDecider.Decide(Case.Unreported, new CaseCommand.Report(report.Incident, report.Place, TextCommitment: null), rules, report.RecordedAt)
            .Events
            .Aggregate(PastDecision.None, (decided, happened) => HistoryReader.Decided(decided, happened) ?? decided);

    /// <summary>Where that differs from what was recorded.</summary>
    public static IEnumerable<Change> Changes(PastReport.Opened report, PastDecision now, CityRules rules)
    {
        var (was, kind) = (report.Decision, report.Incident.Kind);
        if (was.Lead != now.Lead)
        {
            yield return new Change.Lead(report.CaseId, kind, was.Lead, now.Lead, BecauseOf(report, rules));
        }

        if (was.DueAt != now.DueAt)
        {
            yield return new Change.Due(report.CaseId, kind, was.DueAt, now.DueAt);
        }
    }

    // A note for each tier that was asked for somebody, also when nobody leads: then no event holds them.
    private static IReadOnlyList<string> BecauseOf(PastReport report, CityRules rules) =>
        LeadChoice.For(rules.Catalogue.Find(report.Incident.Kind), report.Place, rules).Because;
}
