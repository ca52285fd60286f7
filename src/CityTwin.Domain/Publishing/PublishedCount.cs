namespace CityTwin.Domain.Publishing;

/// <summary>
/// A count as anybody may see it. A small one is told as "1 to 4" only; a sum over such counts is told as what follows from them, and never
/// from the true sum, so that no subtraction gives away what was not told.
/// </summary>
public readonly record struct PublishedCount
{
    /// <summary>The smallest count, other than 0, that is told as it is.</summary>
    public const int SmallestTold = 5;

    private PublishedCount(long low, long high) => (Low, High) = (low, high);

    /// <summary>It is at least this.</summary>
    public long Low { get; }

    /// <summary>It is at most this.</summary>
    public long High { get; }

    /// <summary>Whether it is told as it is.</summary>
    public bool IsExact => Low == High;

    /// <summary>Whether it is told as "fewer than 5".</summary>
    public bool IsSmall => (Low, High) == (1, SmallestTold - 1);

    /// <summary>A count that was counted itself, not as a sum of others that are told.</summary>
    public static PublishedCount Of(long count) => count is > 0 and < SmallestTold ? new(1, SmallestTold - 1) : new(count, count);

    /// <summary>The sum of counts, as far as they tell it.</summary>
    public static PublishedCount Sum(IEnumerable<PublishedCount> parts) =>
        parts.Aggregate(default(PublishedCount), (sum, part) => new(sum.Low + part.Low, sum.High + part.High));
}
