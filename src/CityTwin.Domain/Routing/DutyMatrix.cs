using System.Collections.Frozen;
using CityTwin.Domain.Catalogue;

namespace CityTwin.Domain.Routing;

/// <summary>
/// All duties of a city 权责清单, found by kind. Where several rows speak of one kind, one level and one kind of organisation, the
/// narrowest scope decides; rows of equal scope keep the order of the pack, which is the order of preference. Immutable.
/// </summary>
public sealed class DutyMatrix
{
    private readonly FrozenDictionary<CatalogueKey, Row> rows;

    /// <summary>The matrix of these duties.</summary>
    public DutyMatrix(IReadOnlyList<Duty> duties, CityCatalogue catalogue)
        : this(duties, catalogue, isFromLeads: false)
    {
    }

    private DutyMatrix(IReadOnlyList<Duty> duties, CityCatalogue catalogue, bool isFromLeads)
    {
        Duties = duties;
        IsFromLeads = isFromLeads;
        var ofOneKind = duties.Where(duty => duty.Scope.Kind is not null).ToLookup(duty => duty.Scope.Kind!);
        var wider = duties.Where(duty => duty.Scope.Kind is null).OrderBy(duty => duty.Scope.Breadth).ToList();
        rows = catalogue.Kinds.ToFrozenDictionary(
            kind => kind.Key,
            kind => new Row([.. ofOneKind[kind.Key], .. wider.Where(duty => duty.Scope.Covers(kind))]));
    }

    /// <summary>The rows in the order of the pack.</summary>
    public IReadOnlyList<Duty> Duties { get; }

    /// <summary>Whether the pack has no matrix, so that the leads of the catalogue stand in for one.</summary>
    public bool IsFromLeads { get; }

    /// <summary>The matrix that follows from the leads of the catalogue.</summary>
    public static DutyMatrix FromLeads(CityCatalogue catalogue) => new(
        [.. catalogue.Kinds.SelectMany(kind => kind.Leads, (kind, lead) =>
            new Duty(KindScope.Of(kind.Key), lead.Level, lead.OrganisationKind, DutyRole.Lead, null, null, null, Period.Always))],
        catalogue,
        isFromLeads: true);

    /// <summary>Every row that ever speaks of this kind, the narrowest first.</summary>
    public IReadOnlyList<Duty> Of(CaseKind kind) => rows.GetValueOrDefault(kind.Key)?.Duties ?? [];

    /// <summary>The rows that decide about this kind on this date, the preferred first; none when there is no such kind.</summary>
    public IReadOnlyList<Duty> InForce(CaseKind? kind, DateOnly on) => kind is null ? [] : rows.GetValueOrDefault(kind.Key)?.InForce(on) ?? [];

    private sealed class Row(Duty[] duties)
    {
        // Most rows have no dates: what decides is then the same every day.
        private readonly Duty[]? always = duties.All(duty => duty.Period == Period.Always) ? Deciding(duties) : null;

        public Duty[] Duties => duties;

        public Duty[] InForce(DateOnly on) => always ?? Deciding(duties.Where(duty => duty.Period.Holds(on)));

        private static Duty[] Deciding(IEnumerable<Duty> narrowestFirst) => [.. narrowestFirst.DistinctBy(duty => (duty.Level, duty.OrganisationKind))];
    }
}
