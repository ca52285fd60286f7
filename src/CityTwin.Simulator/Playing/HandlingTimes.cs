using CityTwin.Protocol.V1;
using CityTwin.Simulator.Simulate;

namespace CityTwin.Simulator.Playing;

/// <summary>
/// How long people take: as measured where the profile knows the kind by its name, else around the limit, so that one of ten is late.
/// </summary>
internal sealed class HandlingTimes
{
    // Nine of ten of a log-normal lie below this many of its spreads.
    private const double Nine = 1.2816;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);
    private static readonly TimeSpan WithoutLimit = TimeSpan.FromHours(48);

    private readonly Dictionary<string, (double MedianHours, double Sigma)> measured = [];

    public HandlingTimes(IEnumerable<Kind> catalogue, Profile profile)
    {
        var byLabel = profile.Kinds.ToDictionary(kind => kind.Label, StringComparer.OrdinalIgnoreCase);
        foreach (var kind in catalogue)
        {
            if (byLabel.GetValueOrDefault(kind.Names.En) is { CloseHours.Count: > 0 } known)
            {
                var (median, nine) = (known.HoursAt(50, profile.Closing), known.HoursAt(90, profile.Closing));
                measured[kind.Key] = (median, median > 0 && nine > median ? Math.Log(nine / median) / Nine : 0.5);
            }
        }
    }

    /// <summary>From being taken up to being done.</summary>
    /// <param name="kind">Written catalogue key.</param>
    /// <param name="limit">From the offer to its due time; null when nothing is promised.</param>
    /// <param name="draw">A log-normal factor by its spread.</param>
    public TimeSpan Handling(string kind, TimeSpan? limit, Func<double, double> draw)
    {
        var time = measured.TryGetValue(kind, out var known)
            ? TimeSpan.FromHours(Math.Min(known.MedianHours * draw(known.Sigma), Longest.TotalHours))
            : (limit ?? WithoutLimit) * (0.45 * draw(0.62));
        return time < Shortest ? Shortest : time > Longest ? Longest : time;
    }

    /// <summary>From the offer to being taken up: mostly early in the time that is given for it.</summary>
    public static TimeSpan TakingUp(TimeSpan given, Func<double, double> draw) => given * (0.22 * draw(0.7));
}
