using CityTwin.Domain.Places;

namespace CityTwin.Domain.Situations;

/// <summary>What the reports of a situation have in common, as sums: the reports themselves are not kept.</summary>
internal sealed class MemberTally(int mostNamed)
{
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> channels = [];
    private readonly SortedSet<string> families = new(StringComparer.Ordinal);
    private readonly SortedSet<string> cells = new(StringComparer.Ordinal);
    private readonly SortedSet<string> communities = new(StringComparer.Ordinal);
    private IReadOnlyList<string>? common;
    private MetricPoint least = new(double.MaxValue, double.MaxValue);
    private MetricPoint greatest = new(double.MinValue, double.MinValue);

    /// <summary>How many reports.</summary>
    public long Reports { get; private set; }

    /// <summary>When the first of them came.</summary>
    public long Since { get; private set; } = long.MaxValue;

    /// <summary>How many families.</summary>
    public int Families => families.Count;

    /// <summary>One more report.</summary>
    public void Add(HeldReport held)
    {
        var (report, at) = (held.Report, held.Report.At!.Value);
        Reports++;
        Since = Math.Min(Since, held.Ticks);
        Count(kinds, report.Kind, 1);
        Count(channels, report.Channel ?? "-", 1);
        families.Add(report.Family);
        Name(cells, report.Cell);
        Name(communities, report.Areas.Count > 0 ? report.Areas[^1] : null);
        common = Common(common, report.Areas);
        least = new MetricPoint(Math.Min(least.X, at.X), Math.Min(least.Y, at.Y));
        greatest = new MetricPoint(Math.Max(greatest.X, at.X), Math.Max(greatest.Y, at.Y));
    }

    /// <summary>All of another one.</summary>
    public void Add(MemberTally other)
    {
        Reports += other.Reports;
        Since = Math.Min(Since, other.Since);
        foreach (var (kind, count) in other.kinds)
        {
            Count(kinds, kind, count);
        }

        foreach (var (channel, count) in other.channels)
        {
            Count(channels, channel, count);
        }

        families.UnionWith(other.families);
        other.cells.ToList().ForEach(cell => Name(cells, cell));
        other.communities.ToList().ForEach(community => Name(communities, community));
        common = other.common is null ? common : Common(common, other.common);
        least = new MetricPoint(Math.Min(least.X, other.least.X), Math.Min(least.Y, other.least.Y));
        greatest = new MetricPoint(Math.Max(greatest.X, other.greatest.X), Math.Max(greatest.Y, other.greatest.Y));
    }

    /// <summary>The picture at this moment.</summary>
    public SituationPicture Picture(Standing standing, TimeSpan window, bool cityWide) => new(
        new DateTimeOffset(Since, TimeSpan.Zero),
        Reports,
        standing.Seen,
        standing.Expected,
        window,
        Math.Exp(standing.LogFalseAlarms),
        [.. families],
        MostFirst(kinds),
        MostFirst(channels),
        [.. cells],
        [.. communities],
        common is { Count: > 0 } ? common[^1] : string.Empty,
        new Bounds(least.X, least.Y, greatest.X, greatest.Y),
        cityWide);

    private void Name(SortedSet<string> names, string? name)
    {
        if (name is not null && names.Count < mostNamed)
        {
            names.Add(name);
        }
    }

    private static IReadOnlyList<string> Common(IReadOnlyList<string>? one, IReadOnlyList<string> other) =>
        one is null ? other : [.. one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];

    private static void Count(Dictionary<string, int> counts, string name, int more) => counts[name] = counts.GetValueOrDefault(name) + more;

    private static string[] MostFirst(Dictionary<string, int> counts) =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
}
