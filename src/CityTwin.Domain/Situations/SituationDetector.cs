using CityTwin.Domain.Places;

namespace CityTwin.Domain.Situations;

/// <summary>
/// Finds situations in a stream of reports: more of a kind, somewhere within some time, than chance brings. Areas and their borders play no
/// part in finding, only in saying whom it concerns. The same reports give the same events, in whatever order those of one instant come.
/// Not safe for several threads at once.
/// </summary>
public sealed class SituationDetector
{
    private readonly SituationRules rules;
    private readonly TimeZoneInfo zone;
    private readonly SquarePyramid pyramid;
    private readonly List<SituationReport> pending = [];
    private readonly Square[] squares;
    private Machinery? machinery;
    private long now;
    private long nextLook;
    private long taken;
    private long notLocated;
    private long late;
    private long inBulk;
    private long unknown;

    /// <summary>A detector that knows nothing yet.</summary>
    /// <param name="rules">When something is a situation.</param>
    /// <param name="zone">The city's time zone: the week of its wall clock is what is usual.</param>
    public SituationDetector(SituationRules rules, TimeZoneInfo zone)
    {
        (this.rules, this.zone, pyramid) = (rules, zone, new SquarePyramid(rules.SquareMetres));
        squares = new Square[pyramid.PerPoint];
    }

    /// <summary>What became of the reports.</summary>
    public DetectorTally Tally => new()
    {
        Taken = taken, NotLocated = notLocated, Late = late, InBulk = inBulk, Unknown = unknown,
        Held = machinery?.Sliding.All.Count ?? 0, Squares = machinery?.Baseline.Counts.Count ?? 0, Open = machinery?.Open.Count ?? 0,
        SquaresRefused = machinery?.Baseline.Counts.Refused ?? 0, NotRaised = machinery?.Open.NotRaised ?? 0,
    };

    /// <summary>The situations that are open, as they stand.</summary>
    public IReadOnlyDictionary<string, SituationPicture> Open => machinery?.Open.Pictures() ?? new Dictionary<string, SituationPicture>();

    /// <summary>Takes the next report. Those of one instant are looked at together, when a later one comes or <see cref="AdvanceTo"/> is called.</summary>
    /// <returns>What has happened to situations before it.</returns>
    public IReadOnlyList<SituationEvent> Take(SituationReport report)
    {
        var ticks = report.ReportedAt.UtcTicks;
        if (report.At is null)
        {
            notLocated++;
            return [];
        }

        if (ticks < now - rules.LateAtMost.Ticks)
        {
            late++;
            return [];
        }

        if (ticks > now || pending.Count >= rules.Limits.MostAtOneInstant)
        {
            Settle();
            now = Math.Max(now, ticks);
            Reach(now);
        }

        pending.Add(report);
        return machinery?.Open.TakeTold() ?? [];
    }

    /// <summary>City time goes on without a report: situations shrink and end.</summary>
    /// <returns>What has happened to situations before that time.</returns>
    public IReadOnlyList<SituationEvent> AdvanceTo(DateTimeOffset time)
    {
        if (time.UtcTicks > now)
        {
            Settle();
            now = time.UtcTicks;
            Reach(now);
        }

        return machinery?.Open.TakeTold() ?? [];
    }

    private void Settle()
    {
        if (pending.Count == 0)
        {
            return;
        }

        if (machinery is null)
        {
            machinery = new Machinery(rules, zone, pyramid, now);
            Reach(now);
        }

        pending.Sort(SituationReport.InOrder);
        foreach (var report in pending)
        {
            Look(machinery, report);
        }

        pending.Clear();
    }

    private void Look(Machinery parts, SituationReport report)
    {
        var (family, kind) = parts.Baseline.Subjects.Of(report);
        if (family is null)
        {
            unknown++;
            return;
        }

        if (!parts.Bulk.Counts(report, now, TimeSpan.TicksPerDay / parts.Baseline.PerDay(family)))
        {
            inBulk++;
            return;
        }

        taken++;
        pyramid.Of(report.At!.Value, squares);
        var held = new HeldReport(report, now, family, kind, parts.Claim(squares, family, kind));
        parts.Enter(held);
        var alarm = parts.Scan.Look(held, squares, parts.Open.LessonOf(held));
        if (!parts.Explains(held) && !parts.Open.Widens(held, squares) && alarm is { } found && parts.Baseline.Known >= rules.WarmUp)
        {
            parts.Open.Raise(found, now);
        }
    }

    private void Reach(long time)
    {
        if (machinery is not { } parts)
        {
            return;
        }

        var step = rules.LookEvery.Ticks;
        if (parts.Open.Count == 0)
        {
            nextLook = (time / step * step) + step;
        }

        for (; parts.Open.Count > 0 && nextLook <= time; nextLook += step)
        {
            parts.AdvanceTo(nextLook);
            parts.Open.Look(nextLook);
        }

        parts.AdvanceTo(time);
    }
}
