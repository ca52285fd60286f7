namespace CityTwin.CityPacks.Import;

/// <summary>Small sums over source rows; ties go to the smaller value, so that the same source gives the same pack.</summary>
internal static class Counting
{
    public static string MostCommon<T>(this IEnumerable<T> rows, Func<T, string> value) => rows
        .GroupBy(value)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .First().Key;

    public static TimeSpan Median(this IEnumerable<TimeSpan> spans)
    {
        var ordered = spans.Order().ToList();
        return ordered[(ordered.Count - 1) / 2];
    }
}
