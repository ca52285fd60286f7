using System.Globalization;
using CityTwin.Simulator.Runs;
using Spectre.Console;

namespace CityTwin.Cli.Terminal;

/// <summary>Shows the end of a replay or simulation.</summary>
internal static class RunSummary
{
    /// <summary>Writes the report to its file where one is asked for, and shows it.</summary>
    public static async Task<int> EndAsync(RunReport report, FileInfo? file, bool asJson)
    {
        if (file is not null)
        {
            await File.WriteAllTextAsync(file.FullName, report.ToJson() + "\n");
        }

        if (asJson)
        {
            Screen.Line(report.ToJson());
        }
        else
        {
            Show(report);
        }

        var isWhole = report.Play is null or { Lost: 0, Doubles: 0 };
        return isWhole && report.Acknowledged + report.RefusedInAll == report.Sent ? ExitCodes.Ok : ExitCodes.Findings;
    }

    private static void Show(RunReport report)
    {
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().RightAligned());
        void Row(string what, FormattableString value) => grid.AddRow(what, value.ToString(CultureInfo.InvariantCulture));

        Row("sent", $"{report.Sent:N0}");
        Row("acknowledged", $"{report.Acknowledged:N0}");
        Row("  opened a case", $"{report.Opened:N0}");
        Row("  joined an open case", $"{report.Merged:N0}");
        foreach (var (code, count) in report.Refused)
        {
            Row($"refused {Markup.Escape(code)}", $"{count:N0}");
        }

        Row("seconds", $"{report.ElapsedS:N1}");
        Row("acknowledged a second", $"{report.PerS:N0}");
        Row("latency ms p50 / p90 / p99 / max",
            $"{report.LatencyMs.P50:N1} / {report.LatencyMs.P90:N1} / {report.LatencyMs.P99:N1} / {report.LatencyMs.Max:N1}");
        if (report.LinesBroken > 0)
        {
            Row("lines broken and opened again", $"{report.LinesBroken:N0}");
        }

        if (report.Labels is { Located: > 0 } labels)
        {
            Row("located", $"{labels.Located:N0}");
            Row("in the ward of their label", $"{labels.WardMatches:N0} of {labels.WardCompared:N0}");
            Row("in the precinct of their label", $"{labels.PrecinctMatches:N0} of {labels.PrecinctCompared:N0}");
        }

        foreach (var (role, counts) in report.Play?.Done ?? new Dictionary<string, IReadOnlyDictionary<string, long>>())
        {
            foreach (var (what, count) in counts)
            {
                Row($"{role} {what.Replace('_', ' ')}", $"{count:N0}");
            }
        }

        if (report.Play is { } play)
        {
            foreach (var (code, count) in play.Refused)
            {
                Row($"players refused {Markup.Escape(code)}", $"{count:N0}");
            }

            Row("entries of work feeds", $"{play.Entries:N0}");
            Row("  gaps / lost / doubles", $"{play.Gaps:N0} / {play.Lost:N0} / {play.Doubles:N0}");
            Row("lines dropped on purpose / broken", $"{play.LinesDropped:N0} / {play.LinesBroken:N0}");
            Row("tried again and again and left", $"{play.GivenUp:N0}");
        }

        Screen.Out.Write(grid);
    }
}
