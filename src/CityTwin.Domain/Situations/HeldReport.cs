namespace CityTwin.Domain.Situations;

/// <summary>A report while it is younger than the longest window: then it is learnt and let go.</summary>
/// <param name="report">The report.</param>
/// <param name="ticks">When it was taken.</param>
/// <param name="family">Its family.</param>
/// <param name="kind">Its kind; null when there was no room for one more.</param>
/// <param name="slots">Its squares' slots: of all reports, of its family, of its kind, each smallest first.</param>
internal sealed class HeldReport(SituationReport report, long ticks, Subject family, Subject? kind, int[] slots)
{
    public SituationReport Report { get; } = report;

    public long Ticks { get; } = ticks;

    public Subject Family { get; } = family;

    public Subject? Kind { get; } = kind;

    public int[] Slots { get; } = slots;

    /// <summary>How many windows it is too old for.</summary>
    public int Left { get; set; }

    /// <summary>Whether a situation explains it: then it no longer counts in any window.</summary>
    public bool IsExplained { get; set; }

    /// <summary>How much of it is learnt as usual: of what a situation explains only as much as was expected.</summary>
    public double LearntShare { get; set; } = 1;

    /// <summary>Whether it is of this kind or family.</summary>
    public bool IsOf(Subject subject) => ReferenceEquals(subject, Family) || ReferenceEquals(subject, Kind);
}
