namespace CityTwin.Domain.Places;

/// <summary>A place so near to a border that it concerns both sides; three and more where borders meet.</summary>
/// <param name="Key">The communities in the order of their codes, written <c>0304|0711</c>: the edge by which precedents are kept.</param>
/// <param name="Areas">The communities, the one that holds the place first, then the nearest.</param>
/// <param name="Common">Code of the lowest area that they all belong to.</param>
public sealed record Edge(string Key, IReadOnlyList<EdgeArea> Areas, string Common)
{
    /// <summary>The edge between these communities.</summary>
    public static Edge Between(IReadOnlyList<EdgeArea> areas, string common) =>
        new(string.Join('|', areas.Select(area => area.Community).Order(StringComparer.Ordinal)), areas, common);
}

/// <summary>A community near a place.</summary>
/// <param name="Community">Its code.</param>
/// <param name="Metres">Metres from the place to it; 0 when it holds the place.</param>
public sealed record EdgeArea(string Community, double Metres);
