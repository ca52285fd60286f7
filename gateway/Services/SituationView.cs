using CityTwin.Domain.Situations;

namespace CityTwin.Gateway.Services;

/// <summary>The situations of a city at one moment.</summary>
/// <param name="All">The newest first.</param>
/// <param name="Last">Number of the last finding.</param>
/// <param name="Formed">Ids of the operations that were formed about them, the newest first, by the situations' numbers as they are written.</param>
internal sealed record SituationView(IReadOnlyList<Situation> All, long Last, IReadOnlyDictionary<string, long[]> Formed)
{
    /// <summary>The number of the situation with this id, or null.</summary>
    public long? NumberOf(string id) => All.FirstOrDefault(one => one.Id == id)?.Number;
}
