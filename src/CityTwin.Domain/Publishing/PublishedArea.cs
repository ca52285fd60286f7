namespace CityTwin.Domain.Publishing;

/// <summary>A count of an area and of all areas below it that are shown, as anybody may see it.</summary>
/// <param name="Area">Code of the area; null for what lies in the area above but in none of its parts, such as what is not located so far down.</param>
/// <param name="Count">The count; with parts, their sum.</param>
/// <param name="Parts">The areas right below, and last, if there is any, what lies in none of them.</param>
public sealed record PublishedArea(string? Area, PublishedCount Count, IReadOnlyList<PublishedArea> Parts)
{
    /// <summary>Publishes the counts of an area.</summary>
    /// <param name="area">Code of the area.</param>
    /// <param name="counted">The true count of an area, those below it included.</param>
    /// <param name="below">The areas right below an area that are shown; none for the lowest ones.</param>
    public static PublishedArea Of(string area, Func<string, long> counted, Func<string, IEnumerable<string>> below)
    {
        List<PublishedArea> parts = [.. below(area).Select(part => Of(part, counted, below))];
        if (parts.Count == 0)
        {
            return new PublishedArea(area, PublishedCount.Of(counted(area)), []);
        }

        // A count like any other: left out, it would follow from the sum, and with it what the parts do not tell.
        var elsewhere = counted(area) - below(area).Sum(counted);
        if (elsewhere > 0)
        {
            parts.Add(new PublishedArea(null, PublishedCount.Of(elsewhere), []));
        }

        return new PublishedArea(area, PublishedCount.Sum(parts.Select(part => part.Count)), parts);
    }
}
