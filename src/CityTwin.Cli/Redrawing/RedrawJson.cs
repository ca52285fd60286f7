using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.CityPacks.Redrawing;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Domain.Redrawing;

namespace CityTwin.Cli.Redrawing;

/// <summary>A redrawn map as <c>--json</c> prints it; the names of the fields are a public interface.</summary>
internal sealed record RedrawJson(
    string PackVersion,
    string RedrawnVersion,
    long Position,
    int OpenCases,
    int PastCases,
    IReadOnlyList<RedrawJson.AreaRow> Areas,
    IReadOnlyList<MovedCases> Moves,
    IReadOnlyList<RedrawJson.CaseRow> Open,
    IReadOnlyList<RedrawJson.LeadRow> Leads,
    IReadOnlyList<RedrawJson.LeadRow> LeadsGone)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>An area that differs. Square metres; <c>code_after</c>, <c>since</c> and <c>until</c> are of the redrawn pack.</summary>
    internal sealed record AreaRow(
        string Code, string? CodeAfter, string Level, IReadOnlyList<string> Changes, double Before, double After, double Lost, double Gained, double ShareChanged,
        DateOnly? Since, DateOnly? Until, IReadOnlyList<AreaShare> Ground);

    /// <summary>An open case that changes area; what is absent is nobody or nowhere.</summary>
    internal sealed record CaseRow(string Case, string Kind, string From, string? To, string? Lead, string? WouldLead, string? LeadThen, bool FallsOut);

    /// <summary>An organisation, null for nobody, and the open cases that it leads.</summary>
    internal sealed record LeadRow(string? Organisation, int Before, int After, int Come, int Leave, int Net);

    /// <summary>Shows the comparison in this form, every row of it.</summary>
    public static void Show(RedrawnMap map) => Screen.Line(JsonSerializer.Serialize(Of(map), Form));

    private static RedrawJson Of(RedrawnMap map) => new(
        map.Before.Rules.City.Version,
        map.After.Rules.City.Version,
        map.Position,
        map.Cases.OpenCases,
        map.Cases.PastCases,
        [.. map.Areas.Select(RowOf)],
        map.Cases.Moves,
        [.. map.Cases.Open.Select(one => new CaseRow(
            CaseNumber.Write(map.Before.Rules.City.Prefix, one.Case.Id), one.Case.Kind, one.From, one.To, one.Case.Lead, one.Would, one.LeadThen, one.FallsOut))],
        [.. map.Cases.Leads.Select(RowOf)],
        [.. map.Cases.LeadsGone.Select(RowOf)]);

    private static AreaRow RowOf(RedrawnArea area) => new(
        area.Code,
        area.After?.Code,
        area.Level,
        [.. area.Changes.Select(change => change.ToString().ToLowerInvariant())],
        Math.Round(area.SquareMetresBefore),
        Math.Round(area.SquareMetresAfter),
        Math.Round(area.SquareMetresLost),
        Math.Round(area.SquareMetresGained),
        area.ShareChanged,
        area.After?.Since,
        area.After?.Until,
        area.Ground);

    private static LeadRow RowOf(LeadBalance row) => new(
        row.Organisation == BacktestResult.Nobody ? null : row.Organisation,
        row.Cases.Before, row.Cases.After, row.Cases.Gained, row.Cases.Lost, row.Cases.Gained - row.Cases.Lost);
}
