using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Tests.Situations;

/// <summary>
/// A town of 8 by 8 kilometres, four districts of 16 communities each, in which reports come by pure chance: more by day, fewer on Sundays,
/// more in the middle. And whatever a test lets happen in it.
/// </summary>
internal static class QuietTown
{
    public const double Metres = 8000;

    /// <summary>When its history begins: a Monday.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Kind, string Family, double ADay)[] Kinds =
    [
        ("lamp", "lights", 12), ("signal", "lights", 3), ("refuse", "cleaning", 20), ("graffiti", "cleaning", 6), ("pothole", "roads", 8),
        ("kerb", "roads", 1), ("tree", "green", 5), ("noise", "noise", 9), ("leak", "water", 0.7), ("drain", "water", 0.3),
    ];

    private static readonly string[] Channels = ["hotline", "hotline", "app", "patrol"];

    /// <summary>Reports by chance, in order of time.</summary>
    public static IEnumerable<SituationReport> Reports(int seed, int days, double aDay = 1)
    {
        var random = new Random(seed);
        var total = Kinds.Sum(kind => kind.ADay) * aDay;
        for (var at = Monday; ;)
        {
            // Thinning: candidates at the busiest hour's rate, of which each hour keeps its share.
            at += TimeSpan.FromDays(-Math.Log(1 - random.NextDouble()) / (total * 2));
            if (at >= Monday.AddDays(days))
            {
                yield break;
            }

            if (random.NextDouble() < Share(at))
            {
                yield return Report(at, Pick(random, total / aDay), Place(random), Channels[random.Next(Channels.Length)]);
            }
        }
    }

    /// <summary>A burst: so many reports of a kind, evenly over a time, within a distance of a point.</summary>
    public static IEnumerable<SituationReport> Burst(
        string kind, int count, DateTimeOffset from, TimeSpan over, MetricPoint centre, double radius, int seed = 1, params string[] channels)
    {
        var random = new Random(seed);
        var family = Kinds.Single(one => one.Kind == kind).Family;
        var through = channels.Length > 0 ? channels : Channels;
        for (var n = 0; n < count; n++)
        {
            var (turn, far) = (random.NextDouble() * 2 * Math.PI, radius * Math.Sqrt(random.NextDouble()));
            yield return Report(
                from + (over * ((double)n / count)), (kind, family), new MetricPoint(centre.X + (far * Math.Cos(turn)), centre.Y + (far * Math.Sin(turn))), through[n % through.Length]);
        }
    }

    /// <summary>One report.</summary>
    public static SituationReport Report(DateTimeOffset at, (string Kind, string Family) what, MetricPoint place, string channel) =>
        new(at, what.Kind, what.Family, channel, place, $"{CommunityOf(place)}@{(int)(place.X / 100)}.{(int)(place.Y / 100)}", ["town", DistrictOf(place), CommunityOf(place)]);

    /// <summary>What a detector tells about these reports and the days after them.</summary>
    public static List<SituationEvent> Watch(IEnumerable<SituationReport> reports, SituationRules? rules = null, double andDays = 1)
    {
        var detector = new SituationDetector(rules ?? SituationRules.Usual, TimeZoneInfo.Utc);
        var (events, last) = (new List<SituationEvent>(), Monday);
        foreach (var report in reports.OrderBy(report => report.ReportedAt))
        {
            events.AddRange(detector.Take(report));
            last = report.ReportedAt;
        }

        events.AddRange(detector.AdvanceTo(last.AddDays(andDays)));
        return events;
    }

    private static string DistrictOf(MetricPoint at) => $"d{(at.X < Metres / 2 ? 0 : 1) + (at.Y < Metres / 2 ? 0 : 2)}";

    private static string CommunityOf(MetricPoint at) => $"c{(int)(at.X / 1000)}{(int)(at.Y / 1000)}";

    private static double Share(DateTimeOffset at) =>
        (at.Hour is >= 8 and < 20 ? 0.8 : 0.2) * (at.DayOfWeek is DayOfWeek.Sunday ? 0.5 : 1);

    private static MetricPoint Place(Random random) => new(Middle(random), Middle(random));

    private static double Middle(Random random) => (random.NextDouble() + random.NextDouble()) / 2 * Metres;

    private static (string Kind, string Family) Pick(Random random, double total)
    {
        var drawn = random.NextDouble() * total;
        foreach (var (kind, family, aDay) in Kinds)
        {
            drawn -= aDay;
            if (drawn < 0)
            {
                return (kind, family);
            }
        }

        return (Kinds[^1].Kind, Kinds[^1].Family);
    }
}
