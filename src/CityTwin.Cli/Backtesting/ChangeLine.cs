using System.Globalization;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Incidents;

namespace CityTwin.Cli.Backtesting;

/// <summary>A difference as one line with fields apart by tabs: class, case number, kind, what was, what is now, and why or which report.</summary>
internal static class ChangeLine
{
    private const string Nothing = "-";

    /// <summary>The line.</summary>
    public static string Of(Change change, string prefix)
    {
        string Number(long id) => CaseNumber.Write(prefix, id);
        string[] said = change switch
        {
            Change.Lead e => ["lead", e.Was ?? Nothing, e.Now ?? Nothing, string.Join(" | ", e.Because)],
            Change.Due e => ["due", Written(e.Was), Written(e.Now), string.Empty],
            Change.Merge e => ["merge", e.Opened ? "opened" : "joined", Now(e, Number), NameOf(e.Report)],
            Change.KindGone e => ["kind", Nothing, "gone", NameOf(e.Report)],
            _ => [change.GetType().Name],
        };
        return string.Join('\t', [said[0], Number(change.CaseId), change.Kind, .. said[1..]]).TrimEnd('\t');
    }

    /// <summary>A report by the names of its source.</summary>
    public static string NameOf(Incident report) => $"{report.Source}/{report.SourceId}";

    private static string Now(Change.Merge change, Func<long, string> number) =>
        change.Into is { } into ? $"joins {number(into)}"
        : change.OpensOwn ? "opens its own"
        : $"joins the new case of {NameOf(change.NewCaseOf!)}";

    private static string Written(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? Nothing;
}
