using CityTwin.Domain.Catalogue;

namespace CityTwin.Domain.Routing;

/// <summary>All that decides who handles a case. Immutable.</summary>
/// <param name="Duties">Whose duty it is.</param>
/// <param name="Admissions">What communities may be asked; null when the city keeps no such list and nothing holds them back.</param>
/// <param name="Recusals">Who may not handle what.</param>
public sealed record RoutingRules(DutyMatrix Duties, AdmissionList? Admissions, RecusalList Recusals)
{
    /// <summary>The rules of a city whose pack knows nothing but the leads of its catalogue.</summary>
    public static RoutingRules FromLeads(CityCatalogue catalogue) => new(DutyMatrix.FromLeads(catalogue), null, RecusalList.None);
}
