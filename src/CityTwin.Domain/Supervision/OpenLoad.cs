using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>How many cases an organisation had open at a moment.</summary>
internal sealed class OpenLoad
{
    private readonly DateTimeOffset[] begun;
    private readonly DateTimeOffset[] ended;

    public OpenLoad(IEnumerable<CaseFacts> led)
    {
        List<CaseFacts> filed = [.. led.Where(one => one.FiledAt is not null)];
        begun = [.. filed.Select(one => one.FiledAt!.Value).Order()];
        ended = [.. filed.Select(EndOf).OfType<DateTimeOffset>().Order()];
    }

    /// <summary>Tells apart the half of these cases that was filed while the organisation had more open than at the middle one of them.</summary>
    public Func<CaseFacts, bool> Halves(IReadOnlyList<CaseFacts> cases)
    {
        List<int> loads = [.. cases.Select(one => At(one.FiledAt!.Value)).Order()];
        var middle = loads[(loads.Count - 1) / 2];
        return one => At(one.FiledAt!.Value) > middle;
    }

    private int At(DateTimeOffset moment) => UpTo(begun, moment) - UpTo(ended, moment);

    private static DateTimeOffset? EndOf(CaseFacts one) => one.HandledAt ?? one.ClosedAt ?? one.RejectedAt ?? one.MergedAt;

    // How many of the sorted moments are at or before this one.
    private static int UpTo(DateTimeOffset[] sorted, DateTimeOffset moment)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
