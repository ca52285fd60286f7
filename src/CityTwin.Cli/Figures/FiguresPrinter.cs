using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using Spectre.Console;

namespace CityTwin.Cli.Figures;

/// <summary>Shows figures: tables for reading, or JSON.</summary>
internal static class FiguresPrinter
{
    private const int MostCasesShown = 5;
    private const int MostAlikeShown = 5;

    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Shows all figures.</summary>
    public static void Show(CityFigures figures, CityRules rules, bool asJson)
    {
        if (asJson)
        {
            Screen.Line(JsonSerializer.Serialize(FiguresJson.Of(figures, rules.City.Prefix), AsJson));
            return;
        }

        Screen.Line(Said($"{figures.Cases:N0} cases were reported from {figures.Period.From.UtcDateTime:yyyy-MM-dd HH:mm}Z to {figures.Period.To.UtcDateTime:yyyy-MM-dd HH:mm}Z."));
        var isApart = figures.Groups.Any(group => group.Key != GroupKey.Whole);
        foreach (var group in figures.Groups)
        {
            if (isApart)
            {
                Screen.Line("");
                Screen.Line(NameOf(group.Key, rules));
            }

            Screen.Out.Write(TableOf(group));
        }

        Screen.Line(figures.Reviews.Count == 0 ? "Nothing asks for a review." : "To be reviewed, which says nothing yet about anybody:");
        foreach (var alike in figures.Reviews.GroupBy(review => (review.Signal, review.Organisation)))
        {
            foreach (var review in alike.Take(MostAlikeShown))
            {
                Screen.Line(LineOf(review, rules.City.Prefix));
            }

            if (alike.Count() > MostAlikeShown)
            {
                Screen.Line(Said($"{alike.Key.Signal.Code()}\t{alike.Key.Organisation}\tand {alike.Count() - MostAlikeShown:N0} more; --json has all of them"));
            }
        }
    }

    // Formulas with nothing to count are left out; JSON has them.
    private static Table TableOf(GroupFigures group)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("figure");
        foreach (var column in (string[])["numerator", "denominator", "value"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        void Row(string what, Indicator it) => table.AddRow(Markup.Escape(what), Said($"{it.Numerator:N0}"), Said($"{it.Denominator:N0}"), $"{it.Print()} %");

        foreach (var indicator in group.Indicators.Where(it => it.Denominator > 0))
        {
            Row(indicator.Formula, indicator);
        }

        foreach (var (level, share) in group.SolvedAt)
        {
            Row($"{SolvedByLevel.Formula} {level ?? "(nobody)"}", share);
        }

        table.AddRow("time to fix, median", Said($"{group.Time.Fixed:N0}"), Said($"{group.Time.Open:N0} open"), Hours(group.Time.Median));
        table.AddRow("time to fix, p90", "", "", Hours(group.Time.P90));
        return table;
    }

    private static string LineOf(ReviewTask review, string prefix)
    {
        var cases = review.Evidence.Take(MostCasesShown).Select(id => CaseNumber.Write(prefix, long.Parse(id, CultureInfo.InvariantCulture)));
        var more = review.Evidence.Count > MostCasesShown ? Said($" and {review.Evidence.Count - MostCasesShown:N0} more") : "";
        var figures = review.Figures.Append(review.Threshold with { Name = $"threshold_{review.Threshold.Name}" }).Select(figure => Said($"{figure.Name}={figure.Value:0.###}"));
        return $"{review.Signal.Code()}\t{review.Organisation}\t{review.Subject ?? "-"}\t{string.Join(' ', figures)}\t{string.Join(' ', cases)}{more}";
    }

    private static string NameOf(GroupKey key, CityRules rules) =>
        key.Organisation is { } organisation ? $"{organisation}  {rules.FindOrganisation(organisation)?.Names.InEnglish}"
        : key.Kind is { } kind ? $"{kind}  {rules.Catalogue.Find(kind)?.Names.InEnglish}"
        : key.Area is { } area ? $"{area}  {rules.FindArea(area)?.Names.InEnglish}"
        : "(nobody, or not located)";

    private static string Hours(TimeSpan? time) => time is { } took ? Said($"{took.TotalHours:N1} h") : "-";

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
