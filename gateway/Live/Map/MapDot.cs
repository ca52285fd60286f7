using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Live.Map;

/// <summary>An open case as it is counted, filtered and drawn: words are numbers here, so that a city's cases are looked through in milliseconds.</summary>
/// <param name="Card">The card it is made of.</param>
/// <param name="Lon">Degrees east, WGS84.</param>
/// <param name="Lat">Degrees north, WGS84.</param>
/// <param name="North">Web Mercator, 0 at the northern edge of the world to 1 at the southern.</param>
/// <param name="Due">When handling must be done, in ticks of UTC; <see cref="long.MaxValue"/> without a limit.</param>
/// <param name="Kind">Number of its kind, see <see cref="DotWords"/>.</param>
/// <param name="Lead">Number of the organisation that leads; that of the empty word without one.</param>
/// <param name="Chain">Number of its chain of areas.</param>
/// <param name="IsLocated">Whether a map can show it.</param>
/// <param name="IsOverdue">Whether its limit has passed.</param>
internal readonly record struct MapDot(
    CaseCard Card, double Lon, double Lat, double North, long Due, int Kind, int Lead, int Chain, bool IsLocated, bool IsOverdue)
{
    public long Id => Card.Id;
}
