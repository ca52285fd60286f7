using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;

namespace CityTwin.Spatial;

/// <summary>What the atlas says about a point: a place, or why there is none.</summary>
/// <param name="Place">The place, ready to be recorded; null when refused.</param>
/// <param name="Metric">The point in the city's projection, in metres; (0, 0) when refused.</param>
/// <param name="Refused">Why the point means no place in this city; null when it does.</param>
public readonly record struct LocateAnswer(Place? Place, MetricPoint Metric, Rejection? Refused)
{
    /// <summary>Refuses.</summary>
    public static implicit operator LocateAnswer(Rejection refused) => new(null, default, refused);
}
