using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>What a detector finds in a history.</summary>
/// <param name="Situations">The situations in the order in which they were raised.</param>
/// <param name="Tally">What became of the reports.</param>
internal sealed record SituationRun(IReadOnlyList<FoundSituation> Situations, DetectorTally Tally)
{
    /// <summary>Runs a detector over reports in order of time.</summary>
    public static SituationRun Over(IEnumerable<SituationReport> reports, SituationRules rules, TimeZoneInfo zone)
    {
        var detector = new SituationDetector(rules, zone);
        var (found, byId, last) = (new List<FoundSituation>(), new Dictionary<string, FoundSituation>(), DateTimeOffset.MinValue);
        foreach (var report in reports)
        {
            last = report.ReportedAt;
            Note(detector.Take(report));
        }

        // One more instant settles the last one; what is open then stays open.
        Note(last == DateTimeOffset.MinValue ? [] : detector.AdvanceTo(last.AddTicks(1)));
        return new SituationRun(found, detector.Tally);

        void Note(IReadOnlyList<SituationEvent> events)
        {
            foreach (var happened in events)
            {
                if (happened is SituationEvent.Raised raised)
                {
                    found.Add(byId[raised.SituationId] = new FoundSituation(raised));
                }
                else
                {
                    byId[happened.SituationId].Later.Add(happened);
                }
            }
        }
    }
}
