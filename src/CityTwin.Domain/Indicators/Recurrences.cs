namespace CityTwin.Domain.Indicators;

/// <summary>重复: the same kind at the same place again, soon after it was closed. Told by kind and place, never by who reports.</summary>
public static class Recurrences
{
    /// <summary>How soon counts as the same thing again, when a city says nothing else (rule of this system).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>
    /// The cases, with <see cref="CaseFacts.RecurredAt"/> filled in. A new case counts against one closing: the last before it. Merged and
    /// rejected cases are not new cases.
    /// </summary>
    /// <param name="cases">The cases of some time, also those that were reported after the period one asks about.</param>
    /// <param name="window">At most this long after the closing.</param>
    public static IReadOnlyList<CaseFacts> Linked(IReadOnlyCollection<CaseFacts> cases, TimeSpan window)
    {
        var recurred = cases
            .Where(one => one is { PlaceKey: not null, MergedAt: null, RejectedAt: null })
            .GroupBy(one => (one.Kind, one.PlaceKey))
            .SelectMany(here => At([.. here], window))
            .ToDictionary(found => found.Id, found => found.At);
        return [.. cases.Select(one => recurred.TryGetValue(one.Id, out var at) ? one with { RecurredAt = at } : one.RecurredAt is null ? one : one with { RecurredAt = null })];
    }

    private static IEnumerable<(string Id, DateTimeOffset At)> At(CaseFacts[] here, TimeSpan window)
    {
        List<CaseFacts> closed = [.. here.Where(one => one.ClosedAt is not null).OrderBy(one => one.ClosedAt).ThenBy(one => one.Id, StringComparer.Ordinal)];
        var (before, counted) = (-1, -1);
        foreach (var again in here.OrderBy(one => one.ReportedAt))
        {
            while (before + 1 < closed.Count && closed[before + 1].ClosedAt < again.ReportedAt)
            {
                before++;
            }

            if (before > counted && again.ReportedAt - closed[before].ClosedAt <= window)
            {
                counted = before;
                yield return (closed[before].Id, again.ReportedAt);
            }
        }
    }
}
