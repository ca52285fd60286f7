using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>What all players stand on.</summary>
/// <param name="Asking">Calls to the city.</param>
/// <param name="Time">By which they act.</param>
/// <param name="Tally">Counts what they do.</param>
/// <param name="Fate">Decides.</param>
/// <param name="Times">How long they take.</param>
/// <param name="Organisations">Who can be given work.</param>
internal sealed record PlayGround(
    Asking Asking, PlayTime Time, PlayTally Tally, Fate Fate, HandlingTimes Times, IReadOnlyList<Organisation> Organisations)
{
    /// <summary>Organisations that answer for an area in which the place lies.</summary>
    public IReadOnlyList<Organisation> Near(Place place) => [.. Organisations.Where(one => place.Areas.Contains(one.Area))];
}
