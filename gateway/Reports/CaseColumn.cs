using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.Gateway.Reports;

/// <summary>A column of a table of cases; docs/reports.md says what each means.</summary>
/// <param name="Name">Its stable name.</param>
/// <param name="Read">What stands in it for a case; empty when there is nothing.</param>
/// <param name="IsNumber">Whether it is a number, which needs no quotes and is no formula.</param>
internal sealed record CaseColumn(string Name, Func<CaseCard, string> Read, bool IsNumber = false)
{
    /// <summary>All columns in their order. New ones come last.</summary>
    public static IReadOnlyList<CaseColumn> Of(CityRules rules)
    {
        Names? KindOf(CaseCard card) => rules.Catalogue.Find(card.Kind)?.Names;
        Names? AreaOf(CaseCard card) => rules.FindArea(card.Place.LowestArea)?.Names;
        Organisation? LeadOf(CaseCard card) => card.Lead is { } lead ? rules.FindOrganisation(lead) : null;
        string Time(DateTimeOffset? at) => at is { } known ? TimeZoneInfo.ConvertTime(known, rules.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : string.Empty;
        string Number(double number) => number.ToString("0.#######", CultureInfo.InvariantCulture);

        return
        [
            new("number", card => CaseNumber.Write(rules.City.Prefix, card.Id)),
            new("kind", card => card.Kind),
            new("kind_zh", card => KindOf(card)?.Zh ?? string.Empty),
            new("kind_en", card => KindOf(card)?.En ?? string.Empty),
            new("stage", card => CaseFilterQuery.Word(card.Stage)),
            new("close_kind", card => card.CloseKind is CloseKind.None ? string.Empty : CaseFilterQuery.Word(card.CloseKind)),
            new("areas", card => string.Join(' ', card.Place.Areas)),
            new("area_zh", card => AreaOf(card)?.Zh ?? string.Empty),
            new("area_en", card => AreaOf(card)?.En ?? string.Empty),
            new("lat", card => card.Place.IsLocated ? Number(card.Place.Lat) : string.Empty, IsNumber: true),
            new("lon", card => card.Place.IsLocated ? Number(card.Place.Lon) : string.Empty, IsNumber: true),
            new("lead", card => card.Lead ?? string.Empty),
            new("lead_zh", card => LeadOf(card)?.Names.Zh ?? string.Empty),
            new("lead_en", card => LeadOf(card)?.Names.En ?? string.Empty),
            new("incidents", card => card.Incidents.ToString(CultureInfo.InvariantCulture), IsNumber: true),
            new("opened_at", card => Time(card.OpenedAt)),
            new("due_at", card => Time(card.DueAt)),
            new("overdue_at", card => Time(card.OverdueAt)),
            new("closed_at", card => Time(card.ClosedAt)),
            new("merged_into", card => card.MergedInto is { } into ? CaseNumber.Write(rules.City.Prefix, into) : string.Empty),
            new("version", card => card.Version.ToString(CultureInfo.InvariantCulture), IsNumber: true),
            new("position", card => card.Position.ToString(CultureInfo.InvariantCulture), IsNumber: true),
        ];
    }
}
