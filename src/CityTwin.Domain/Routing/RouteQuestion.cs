using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Routing;

/// <summary>What must be known to say who handles a case.</summary>
/// <param name="Kind">The kind of case; null when the catalogue no longer has it: then nobody is competent.</param>
/// <param name="Place">Where it is.</param>
/// <param name="On">The city's date: rules in force on it count.</param>
/// <param name="Urgent">Whether it cannot wait: then a full work list is no obstacle.</param>
/// <param name="OpenLoad">How many obligations an organisation, given by its id, has open now. Asked only about those with a capacity.</param>
public sealed record RouteQuestion(CaseKind? Kind, Place Place, DateOnly On, bool Urgent, Func<string, int> OpenLoad)
{
    /// <summary>Nobody has anything open.</summary>
    public static Func<string, int> Idle { get; } = static _ => 0;
}
