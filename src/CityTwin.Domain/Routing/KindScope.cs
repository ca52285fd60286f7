using CityTwin.Domain.Catalogue;

namespace CityTwin.Domain.Routing;

/// <summary>Which kinds a rule speaks of: one kind, a group of the catalogue, or all. The narrower rule goes before the wider.</summary>
/// <param name="Kind">The one kind, or null.</param>
/// <param name="Group">The heading of the group, see <see cref="CaseKind.Group"/>; null for one kind, and together with <paramref name="Kind"/> for all.</param>
public sealed record KindScope(CatalogueKey? Kind, string? Group)
{
    /// <summary>How all kinds are written.</summary>
    public const string Everything = "*";

    /// <summary>All kinds, written <c>*</c>.</summary>
    public static KindScope All { get; } = new(null, null);

    /// <summary>How much it takes in: 0 one kind, 1 a group, 2 all kinds.</summary>
    public int Breadth => Kind is not null ? 0 : Group is not null ? 1 : 2;

    /// <summary>This kind alone.</summary>
    public static KindScope Of(CatalogueKey kind) => new(kind, null);

    /// <summary>All kinds under this heading.</summary>
    public static KindScope OfGroup(string group) => new(null, group);

    /// <summary>Whether the rule speaks of this kind.</summary>
    public bool Covers(CaseKind kind) => Kind is not null ? Kind == kind.Key : Group is null || Group == kind.Group;

    /// <summary>The written form: a key, a heading or <c>*</c>.</summary>
    public override string ToString() => Kind?.ToString() ?? Group ?? Everything;
}
