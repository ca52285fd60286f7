using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Routing;

/// <summary>Who may not handle what, and where. Recusals never cancel each other: one that fits is enough. Immutable.</summary>
public sealed class RecusalList(IReadOnlyList<Recusal> recusals)
{
    private readonly ILookup<string, Recusal> byOrganisation = recusals.ToLookup(recusal => recusal.Organisation);

    /// <summary>Nobody is recused.</summary>
    public static RecusalList None { get; } = new([]);

    /// <summary>The rows in the order of the pack.</summary>
    public IReadOnlyList<Recusal> Recusals { get; } = recusals;

    /// <summary>The recusal that keeps this organisation from such a case at this place on this date, or null.</summary>
    public Recusal? Find(string organisation, CaseKind kind, Place place, DateOnly on) =>
        byOrganisation[organisation].FirstOrDefault(recusal =>
            recusal.Period.Holds(on) && recusal.Scope.Covers(kind) && (recusal.Area is null || place.Areas.Contains(recusal.Area)));
}
