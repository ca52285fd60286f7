using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Situations;

/// <summary>What the detection of situations looks at in a report: when, what, where, and through which channel. Nothing else of it is kept.</summary>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="Family">The heading its kind stands under, see <see cref="Catalogue.CaseKind.Group"/>.</param>
/// <param name="Channel">How it came in; null when not said.</param>
/// <param name="At">Where, in the city's projection; null when not located.</param>
/// <param name="Cell">The written form of its grid cell; null when not located.</param>
/// <param name="Areas">Codes of the areas that hold it, from the city down to the community.</param>
public sealed record SituationReport(
    DateTimeOffset ReportedAt, string Kind, string Family, string? Channel, MetricPoint? At, string? Cell, IReadOnlyList<string> Areas)
{
    /// <summary>A report as it was taken in.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="at">Its point in the city's projection; not looked at when it is not located.</param>
    /// <param name="catalogue">The catalogue.</param>
    public static SituationReport Of(Incident incident, Place place, MetricPoint at, CityCatalogue catalogue) => new(
        incident.ReportedAt,
        incident.Kind,
        catalogue.Find(incident.Kind)?.Group ?? incident.Kind,
        incident.Channel ?? incident.Source,
        place.IsLocated ? at : null,
        place.Cell,
        place.Areas);

    /// <summary>
    /// An order that depends on nothing but what reports say: those of one instant are looked at in it, so that the order in which they
    /// arrive changes nothing.
    /// </summary>
    internal static int InOrder(SituationReport one, SituationReport other)
    {
        var first = string.CompareOrdinal(one.Kind, other.Kind);
        first = first != 0 ? first : string.CompareOrdinal(one.Channel, other.Channel);
        first = first != 0 ? first : Nullable.Compare(one.At?.X, other.At?.X);
        first = first != 0 ? first : Nullable.Compare(one.At?.Y, other.At?.Y);
        return first != 0 ? first : string.CompareOrdinal(one.Family, other.Family);
    }
}
