namespace CityTwin.Domain.Situations;

/// <summary>
/// Early warning 预警: looks at a city's reports as they come for bursts and for several kinds that rise in one community. Knows nothing of
/// what was written down before; <see cref="Difference"/> sets that right. Not safe for several threads at once.
/// </summary>
/// <param name="rules">When something is worth telling.</param>
/// <param name="zone">The city's time zone.</param>
public sealed class EarlyWarning(EarlyWarningRules rules, TimeZoneInfo zone)
{
    private readonly SituationDetector bursts = new(rules.Situations, zone);
    private readonly JointReviews reviews = new(rules.Reviews);

    /// <summary>What became of the reports.</summary>
    public DetectorTally Tally => bursts.Tally;

    /// <summary>Takes the next report, in order of time.</summary>
    /// <returns>What was noticed.</returns>
    public IReadOnlyList<Finding> Take(SituationReport report) =>
        reviews.Take(report) is { } review ? [.. bursts.Take(report), review] : bursts.Take(report);

    /// <summary>City time goes on without a report.</summary>
    /// <returns>What was noticed.</returns>
    public IReadOnlyList<Finding> AdvanceTo(DateTimeOffset time) => bursts.AdvanceTo(time);

    /// <summary>
    /// What must be told so that what was written down is again what holds: after a crash between a report and what it showed, with other rules,
    /// or with a shorter history than before. Reviews go on as they were written down.
    /// </summary>
    /// <param name="written">The situations that are open by what was written down.</param>
    /// <param name="now">City time.</param>
    public IReadOnlyList<Finding> Difference(IReadOnlyCollection<Situation> written, DateTimeOffset now)
    {
        var (open, known) = (bursts.Open, written.Select(one => one.Id).ToHashSet());
        var extended = reviews.GoOnFrom([.. written.Where(one => one.Review is not null).Select(one => one.Review!)], now);
        return
        [
            .. written.Where(one => one.Picture is not null && !open.ContainsKey(one.Id)).Select(one => new SituationEvent.Ended(one.Id, now, one.Picture!, MergedInto: null)),
            .. open.Where(one => !known.Contains(one.Key)).Select(one => new SituationEvent.Raised(one.Key, now, one.Value)),
            .. reviews.StandingAt(now).Where(one => !known.Contains(one.SituationId)).Select(one => one with { At = now }),
            .. extended,
        ];
    }
}
