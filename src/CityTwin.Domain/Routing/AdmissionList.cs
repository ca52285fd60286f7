using CityTwin.Domain.Catalogue;

namespace CityTwin.Domain.Routing;

/// <summary>
/// What the community-level organisations of a city may be asked 社区事项准入清单. Where several rows speak of one organisation and kind, the
/// row that names the organisation goes before the one for all, then the narrower scope before the wider. Immutable.
/// </summary>
public sealed class AdmissionList
{
    private readonly ILookup<string, Admission> own;
    private readonly Admission[] common;

    /// <summary>The list of these admissions; an empty one admits nothing.</summary>
    public AdmissionList(IReadOnlyList<Admission> admissions)
    {
        Admissions = admissions;
        var narrowestFirst = admissions.OrderBy(admission => admission.Scope.Breadth).ToList();
        own = narrowestFirst.Where(admission => admission.Organisation is not null).ToLookup(admission => admission.Organisation!);
        common = [.. narrowestFirst.Where(admission => admission.Organisation is null)];
    }

    /// <summary>The rows in the order of the pack.</summary>
    public IReadOnlyList<Admission> Admissions { get; }

    /// <summary>The most that this organisation may be asked about this kind on this date; null when it is not admitted for it.</summary>
    public DutyRole? RoleOf(string organisation, CaseKind kind, DateOnly on) =>
        (Deciding(own[organisation], kind, on) ?? Deciding(common, kind, on))?.Role;

    private static Admission? Deciding(IEnumerable<Admission> narrowestFirst, CaseKind kind, DateOnly on) =>
        narrowestFirst.FirstOrDefault(admission => admission.Period.Holds(on) && admission.Scope.Covers(kind));
}
