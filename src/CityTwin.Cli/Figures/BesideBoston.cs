using System.Globalization;
using CityTwin.Cli.Past;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Indicators;
using CityTwin.Simulator.Replay;
using Spectre.Console;

namespace CityTwin.Cli.Figures;

/// <summary>
/// Shows the figures of a replayed Boston beside what the city's own file says, by department and by the same formulas: what was due in the
/// period by the limit of each side, and how much of it was done and done on time, both as known at the end of the period.
/// </summary>
internal static class BesideBoston
{
    /// <summary>Shows the table, and in words why the two differ.</summary>
    public static int Show(JournalFacts read, FileInfo file, PastPeriod past)
    {
        try
        {
            return Show(read, RequestFile.Read(file.FullName, past.From, past.To.AddDays(-1)), past.Instants);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return Screen.Refuse(ExitCodes.Findings, "figures.beside_unreadable", failure.Message);
        }
    }

    private static int Show(JournalFacts read, IEnumerable<RequestRow> requests, ReportingPeriod period)
    {
        var facts = read.City.Linked().ToDictionary(one => long.Parse(one.Id, CultureInfo.InvariantCulture));
        List<PairedRow> rows =
        [
            .. requests.Select(row => new PairedRow(
                row, read.CaseOf.TryGetValue((RequestMapping.Source, row.Id), out var id) ? facts[id] : null, period)),
        ];
        if (!rows.Any(row => row.Case is not null))
        {
            return Screen.Refuse(ExitCodes.Findings, "figures.beside_nothing", "The journal holds no row that the file has in this period.");
        }

        Screen.Out.Write(TableOf(rows, period));
        foreach (var (reason, count) in PairedRow.Reasons(rows))
        {
            Screen.Line(string.Create(CultureInfo.InvariantCulture, $"{count,8:N0}  {reason}"));
        }

        return ExitCodes.Ok;
    }

    private static Table TableOf(List<PairedRow> rows, ReportingPeriod period)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("department");
        foreach (var column in (string[])["rows", "cases", "city on time", "ours on time", "city done", "ours done", "city closed", "ours closed", "ours reopened"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (var department in rows.Where(row => row.Case is not null).GroupBy(row => row.Case!.Organisation ?? "(nobody)").OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            Add(department.Key, [.. department]);
        }

        Add("all", [.. rows.Where(row => row.Case is not null)]);
        return table;

        void Add(string name, IReadOnlyList<PairedRow> of)
        {
            List<CaseFacts> cases = [.. of.Select(row => row.Case!).DistinctBy(one => one.Id)];
            List<CaseFacts> due = [.. cases.Where(one => period.HoldsDue(one.DueAt, one.HandledAt))];
            List<PairedRow> cityDue = [.. of.Where(row => row.IsCityDue)];
            var closings = cases.SelectMany(one => one.Closings).ToList();
            table.AddRow(
                name,
                of.Count.ToString("N0", CultureInfo.InvariantCulture),
                cases.Count.ToString("N0", CultureInfo.InvariantCulture),
                Share(cityDue.Count(row => row.CityInTime), cityDue.Count),
                Share(due.Count(one => one.HandledAt <= one.DueAt), due.Count),
                Share(cityDue.Count(row => row.CityDoneAt is not null), cityDue.Count),
                Share(due.Count(one => one.HandledAt is not null), due.Count),
                Share(of.Count(row => row.CityDoneAt is not null), of.Count),
                Share(cases.Count(one => one.ClosedAt is not null), cases.Count),
                Share(closings.Count(closing => closing.ReopenedAt is not null), closings.Count));
        }
    }

    private static string Share(int count, int among) => new Indicator("share", count, among) is { Denominator: > 0 } share
        ? string.Create(CultureInfo.InvariantCulture, $"{count:N0}/{among:N0} {share.Print()} %")
        : "-";
}
