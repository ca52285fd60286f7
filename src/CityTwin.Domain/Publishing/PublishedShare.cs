using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Publishing;

/// <summary>A figure as anybody may see it.</summary>
/// <param name="Numerator">What was counted.</param>
/// <param name="Denominator">What it was counted among.</param>
/// <param name="Percent">The share in whole per cent, half up; null when there was nothing to count among, or when it would tell a small count.</param>
public sealed record PublishedShare(PublishedCount Numerator, PublishedCount Denominator, string? Percent)
{
    /// <summary>Publishes a figure.</summary>
    public static PublishedShare Of(Indicator figure)
    {
        var (numerator, denominator) = (PublishedCount.Of(figure.Numerator), PublishedCount.Of(figure.Denominator));
        return new(numerator, denominator, numerator.IsExact && denominator.IsExact ? figure.Print(decimals: 0) : null);
    }
}
