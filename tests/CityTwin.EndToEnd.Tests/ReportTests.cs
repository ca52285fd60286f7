using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Reports of a town that lived a while, held against what its figures and lists say.</summary>
public sealed partial class ReportTests(LivedTown lived) : IClassFixture<LivedTown>, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly PublicVisitor visitor = new(lived.Town.Page);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_month_says_what_the_lists_and_the_figures_say()
    {
        var page = await visitor.Get("/reports/monthly?month=2026-03&lang=en");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var city = Rows(page, "areas")[0];
        var (opened, ended, inTime) = await Counted(Start, Start.AddMonths(1));
        Assert.Equal(["Linjiang", Grouped(opened), Grouped(ended)], city.Take(3));
        Assert.Contains($"({inTime.Numerator} of {inTime.Denominator})", city[5], StringComparison.Ordinal);
        Assert.True(opened > 100 && inTime.Numerator > 0, $"{opened} opened, {inTime.Numerator} in time; the test proves little.");
        Assert.InRange(Rows(page, "kinds").Count, 3, 10);
        Assert.Equal(opened, Rows(page, "areas").Skip(1).Sum(area => Number(area[1])));
    }

    [Fact]
    public async Task Days_add_up_to_the_month_and_what_is_open_follows_from_them()
    {
        var month = Rows(await visitor.Get("/reports/monthly?month=2026-03&lang=en"), "areas")[0];

        var (opened, ended) = (0, 0);
        for (var day = Start; day < Start.AddMonths(1); day = day.AddDays(1))
        {
            var city = Rows(await visitor.Get($"/reports/daily?date={day:yyyy-MM-dd}&lang=en"), "areas")[0];
            (opened, ended) = (opened + Number(city[1]), ended + Number(city[2]));
        }

        Assert.Equal((Number(month[1]), Number(month[2])), (opened, ended));
    }

    [Fact]
    public async Task A_case_that_ends_today_is_in_the_report_of_today()
    {
        var city = lived.Town.Client;
        var receipt = await lived.Report("ends today");
        var now = (await city.City.GetCityAsync(new())).Clock.Now.ToDateTimeOffset().ToOffset(Start.Offset);
        var before = Number(Rows(await visitor.Get($"/reports/daily?date={now:yyyy-MM-dd}&lang=en"), "areas")[0][2]);

        await city.Solve(receipt);

        var position = (await city.City.GetCityAsync(new())).Position;
        await Town.Until("today's report has it", async () => await visitor.Get($"/reports/daily?date={now:yyyy-MM-dd}&lang=en") is var page
            && page.Source.Contains($"data-position=\"{position}\"", StringComparison.Ordinal) && Number(Rows(page, "areas")[0][2]) == before + 1);
    }

    [Fact]
    public async Task A_report_says_where_in_the_journal_and_by_which_rules_it_was_made()
    {
        var city = await lived.Town.Client.City.GetCityAsync(new());

        var (english, chinese) = (await visitor.Get("/reports/daily?date=2026-03-02&lang=en"), await visitor.Get("/reports/daily?date=2026-03-02&lang=zh"));

        Assert.Contains($"data-position=\"{city.Position}\"", english.Source, StringComparison.Ordinal);
        Assert.Contains("Linjiang, report of the day 2026-03-02", english.Text, StringComparison.Ordinal);
        Assert.Contains("临江市日报 2026-03-02", chinese.Text, StringComparison.Ordinal);
        Assert.Contains("pack linjiang 4.", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", english.Source, StringComparison.Ordinal);
        Assert.Equal(10, Rows(await visitor.Get("/reports/monthly?month=2026-03&lang=en"), "late").Count);
    }

    [Fact]
    public async Task A_period_that_goes_on_says_so_and_the_usual_one_does_not()
    {
        var now = (await lived.Town.Client.City.GetCityAsync(new())).Clock.Now.ToDateTimeOffset().ToOffset(Start.Offset);

        Assert.Contains("Not over yet", (await visitor.Get($"/reports/daily?date={now:yyyy-MM-dd}&lang=en")).Text, StringComparison.Ordinal);
        var usual = await visitor.Get("/reports/daily?lang=en");
        Assert.DoesNotContain("Not over yet", usual.Text, StringComparison.Ordinal);
        Assert.Contains($"report of the day {now.AddDays(-1):yyyy-MM-dd}", usual.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/daily?date=2026-13-01", "report.date_invalid")]
    [InlineData("/reports/daily?date=%3Cscript%3E", "report.date_invalid")]
    [InlineData("/reports/daily?date=9999-12-31", "report.date_invalid")]
    [InlineData("/reports/monthly?month=2026-03-01", "report.date_invalid")]
    [InlineData("/reports/daily?date=2001-01-01", "indicators.period_too_old")]
    public async Task A_report_that_cannot_be_made_says_why(string path, string code)
    {
        var page = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"data-code=\"{code}\"", page.Source, StringComparison.Ordinal);
    }

    // Counted from the list of all cases and the service of figures, which know nothing of the report.
    private async Task<(int Opened, int Ended, Indicator InTime)> Counted(DateTimeOffset from, DateTimeOffset to)
    {
        var cases = new List<CaseCard>();
        var asked = new ListCasesRequest { PageSize = 1_000, Filter = new() };
        do
        {
            var page = await lived.Town.Client.Cases.ListCasesAsync(asked);
            cases.AddRange(page.Cases);
            asked.PageToken = page.NextPageToken;
        }
        while (asked.PageToken.Length > 0);

        var question = new FiguresQuestion { From = Timestamp.FromDateTimeOffset(from), To = Timestamp.FromDateTimeOffset(to) };
        var figures = (await lived.Town.Client.Figures.GetFiguresAsync(new() { Question = question })).Figures;
        bool Holds(Timestamp? at) => at is not null && at.ToDateTimeOffset() >= from && at.ToDateTimeOffset() < to;
        return (
            cases.Count(card => Holds(card.OpenedAt)),
            cases.Count(card => card.Stage is Stage.Closed or Stage.Rejected && Holds(card.ClosedAt)),
            figures.Groups.Single().Indicators.Single(one => one.Id == "handling.on_time"));
    }

    private static List<string[]> Rows(VisitedPage page, string table)
    {
        var source = page.Source[page.Source.IndexOf($"data-table=\"{table}\"", StringComparison.Ordinal)..];
        var body = source[source.IndexOf("<tbody>", StringComparison.Ordinal)..source.IndexOf("</tbody>", StringComparison.Ordinal)];
        return [.. body.Split("</tr>", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(row => Cells().Matches(row)
            .Select(cell => WebUtility.HtmlDecode(PublicVisitor.Tags().Replace(cell.Groups[1].Value, string.Empty))).ToArray())];
    }

    private static string Grouped(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static int Number(string cell) => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cells();
}
