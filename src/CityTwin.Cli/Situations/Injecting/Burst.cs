using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations.Injecting;

/// <summary>A burst of known size, place and time, put into a real history to see whether it is found.</summary>
/// <param name="Shape">Its size and how long it lasts.</param>
/// <param name="Centre">The middle of the disc in which its reports lie.</param>
/// <param name="Radius">Metres.</param>
/// <param name="Reports">Its reports in order of time.</param>
internal sealed record Burst(BurstShape Shape, MetricPoint Centre, double Radius, IReadOnlyList<SituationReport> Reports)
{
    /// <summary>When its first report comes.</summary>
    public DateTimeOffset Begins => Reports[0].ReportedAt;

    /// <summary>Whether a situation is this burst: of its family, at its place, raised from its first report until a day after its end.</summary>
    public bool IsFoundBy(SituationEvent.Raised raised)
    {
        var (extent, family) = (raised.Picture.Extent, Reports[0].Family);
        return raised.At >= Begins
            && raised.At <= Begins + Shape.Duration + TimeSpan.FromDays(1)
            && raised.Picture.Families.Contains(family)
            && extent.West <= Centre.X + Radius && extent.East >= Centre.X - Radius
            && extent.South <= Centre.Y + Radius && extent.North >= Centre.Y - Radius;
    }
}

/// <summary>How large a burst is and how long it lasts.</summary>
/// <param name="Size">Reports.</param>
/// <param name="Duration">From the first to the last of them, about.</param>
internal readonly record struct BurstShape(int Size, TimeSpan Duration)
{
    public static readonly int[] Sizes = [5, 10, 20, 30, 50, 100];

    public static readonly TimeSpan[] Durations = [TimeSpan.FromMinutes(20), TimeSpan.FromHours(2), TimeSpan.FromDays(1)];

    /// <summary>All of them.</summary>
    public static IEnumerable<BurstShape> All => Durations.SelectMany(duration => Sizes, (duration, size) => new BurstShape(size, duration));
}
