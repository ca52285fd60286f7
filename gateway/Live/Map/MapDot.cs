using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Live.Map;

/// <summary>An open case as it is counted, filtered and drawn: words are numbers here, so that a city's cases are looked through in milliseconds. Whatever all of them are asked for stands here itself: to follow a reference costs more than the rest.</summary>
/// <param name="Told">The card it is made of, and what it says to clients.</param>
/// <param name="Id">Id of the case.</param>
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
    ToldCase Told, long Id, double Lon, double Lat, double North, long Due, int Kind, int Lead, int Chain, bool IsLocated, bool IsOverdue)
{
    public CaseCard Card => Told.Card;
}
