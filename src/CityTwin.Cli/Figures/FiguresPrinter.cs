using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Indicators;
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
    public static void Show(FiguresShown figures, bool asJson)
    {
        if (asJson)
        {
            Screen.Line(JsonSerializer.Serialize(figures, AsJson));
            return;
        }

        Screen.Line(Said($"{figures.Cases:N0} cases were reported from {figures.From:yyyy-MM-dd HH:mm}Z to {figures.To:yyyy-MM-dd HH:mm}Z; as of position {figures.Position:N0}."));
        var isApart = figures.Groups.Any(group => (group.Area ?? group.Organisation ?? group.Kind) is not null);
        foreach (var group in figures.Groups)
        {
            if (isApart)
            {
                Screen.Line("");
                Screen.Line(NameOf(group));
            }

            Screen.Out.Write(TableOf(group));
        }

        Screen.Line(figures.Reviews.Count == 0 ? "Nothing asks for a review." : "To be reviewed, which says nothing yet about anybody:");
        foreach (var alike in figures.Reviews.GroupBy(review => (review.Signal, review.Organisation)))
        {
            foreach (var review in alike.Take(MostAlikeShown))
            {
                Screen.Line(LineOf(review));
            }

            if (alike.Count() > MostAlikeShown)
            {
                Screen.Line(Said($"{alike.Key.Signal}\t{alike.Key.Organisation}\tand {alike.Count() - MostAlikeShown:N0} more; --json has all of them"));
            }
        }
    }

    // Formulas with nothing to count are left out; JSON has them.
    private static Table TableOf(FiguresShown.Group group)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("figure");
        foreach (var column in (string[])["numerator", "denominator", "value"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        void Row(string what, long numerator, long denominator, string? value) =>
            table.AddRow(Markup.Escape(what), Said($"{numerator:N0}"), Said($"{denominator:N0}"), $"{value} %");

        foreach (var indicator in group.Indicators.Where(it => it.Denominator > 0))
        {
            Row(indicator.Id, indicator.Numerator, indicator.Denominator, indicator.Value);
        }

        foreach (var share in group.SolvedAtLevel)
        {
            Row($"{SolvedByLevel.Formula} {share.Level ?? "(nobody)"}", share.Numerator, share.Denominator, share.Value);
        }

        table.AddRow("time to fix, median", Said($"{group.TimeToFix.Fixed:N0}"), Said($"{group.TimeToFix.Open:N0} open"), Hours(group.TimeToFix.MedianHours));
        table.AddRow("time to fix, p90", "", "", Hours(group.TimeToFix.P90Hours));
        return table;
    }

    private static string LineOf(FiguresShown.Review review)
    {
        var more = review.CasesInAll > MostCasesShown ? Said($" and {review.CasesInAll - MostCasesShown:N0} more") : "";
        var figures = review.Figures.Append(review.Threshold with { Name = $"threshold_{review.Threshold.Name}" }).Select(figure => Said($"{figure.Name}={figure.Value:0.###}"));
        return $"{review.Signal}\t{review.Organisation}\t{review.Subject ?? "-"}\t{string.Join(' ', figures)}\t{string.Join(' ', review.Cases.Take(MostCasesShown))}{more}";
    }

    private static string NameOf(FiguresShown.Group group) =>
        (group.Organisation ?? group.Kind ?? group.Area) is { } id ? $"{id}  {group.Name}" : "(nobody, or not located)";

    private static string Hours(double? hours) => hours is { } took ? Said($"{took:N1} h") : "-";

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
