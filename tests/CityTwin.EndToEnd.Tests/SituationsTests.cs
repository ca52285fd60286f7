using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CityTwin.CityPacks;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The command <c>citytwin situations</c> on a small history drawn by chance, in which one burst happens.</summary>
public sealed class SituationsTests : IDisposable
{
    // Six weeks of about forty reports a day, and twenty-five in twenty minutes on a Wednesday of the sixth week.
    private const int Days = 42;
    private const int ADay = 40;
    private static readonly DateTime First = new(2026, 3, 2);
    private static readonly DateTime Burst = First.AddDays(37).AddHours(11);

    private readonly Scratch scratch = new();
    private readonly LoadedCity city = LoadedCity.From(Repository.Linjiang);

    private static string Citytwin => Repository.Program(Path.Combine("src", "CityTwin.Cli"), "citytwin.dll");

    private string File => Path.Combine(scratch.Folder, "requests.csv");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_burst_is_found_in_a_file_and_in_a_journal_alike()
    {
        await WriteFile();
        await WriteJournal();

        var (inFile, inJournal) = (await Found("--from-file", File), await Found("--journal", scratch.Journal));

        var situation = Assert.Single(inFile.GetProperty("situations").EnumerateArray());
        Assert.Equal(inFile.GetProperty("situations").GetRawText(), inJournal.GetProperty("situations").GetRawText());
        Assert.InRange(situation.GetProperty("delayMinutes").GetDouble(), 0, 20);
        Assert.InRange(situation.GetProperty("last").GetProperty("reports").GetInt32(), 20, 30);
        Assert.Contains("main-burst", situation.GetProperty("raised").GetProperty("kinds")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Injected_bursts_are_counted_and_drawn_the_same_at_each_run()
    {
        await WriteFile();
        string[] asked = ["--from-file", File, "--inject", "--times", "2", "--seed", "5", "--mark", "2026-04-08=burst", "--plots"];

        await using var one = await Run([.. asked, Path.Combine(scratch.Folder, "one")]);
        await using var other = await Run([.. asked, Path.Combine(scratch.Folder, "other")]);

        Assert.True(one.ExitCode == 0, one.Output);
        Assert.Contains("minutes to the alarm", one.Output, StringComparison.Ordinal);
        string[] drawings = ["alarms.svg", "delay.svg", "detection.svg", "timeline.svg"];
        Assert.Equal(drawings, Directory.EnumerateFiles(Path.Combine(scratch.Folder, "one")).Select(Path.GetFileName).Order());
        foreach (var drawing in drawings)
        {
            var text = await System.IO.File.ReadAllTextAsync(Path.Combine(scratch.Folder, "one", drawing), TestContext.Current.CancellationToken);
            Assert.Equal(text, await System.IO.File.ReadAllTextAsync(Path.Combine(scratch.Folder, "other", drawing), TestContext.Current.CancellationToken));
            Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
            Assert.InRange(text.Length, 500, 100_000);
        }
    }

    [Fact]
    public async Task What_cannot_be_done_has_a_code()
    {
        await Refuses(1, "situations.history_missing", "--journal", scratch.Journal);
        await Refuses(2, "either --journal or --from-file");
        await Refuses(2, "--mark is a day", "--journal", scratch.Journal, "--mark", "Irene");
        await System.IO.File.WriteAllTextAsync(File, "Dear city,", TestContext.Current.CancellationToken);
        await Refuses(1, "situations.history_unreadable", "--from-file", File);
        new SqliteJournal(scratch.Journal).Dispose();
        await Refuses(1, "situations.no_reports", "--journal", scratch.Journal);
    }

    private static async Task Refuses(int exitCode, string said, params string[] options)
    {
        await using var refused = await Run(options);
        Assert.Equal(exitCode, refused.ExitCode);
        Assert.Contains(said, refused.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Found(params string[] options)
    {
        await using var said = await Run([.. options, "--json"]);
        Assert.True(said.ExitCode == 0, said.Output);
        return JsonDocument.Parse(said.Output[said.Output.IndexOf('{', StringComparison.Ordinal)..(said.Output.LastIndexOf('}') + 1)]).RootElement;
    }

    private static Task<TownProcess> Run(params string[] options) => TownProcess.RunToEnd(Citytwin, ["situations", "--pack", Repository.Linjiang, .. options]);

    private Task WriteFile() => System.IO.File.WriteAllLinesAsync(
        File,
        Rows().Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Id},{row.At:yyyy-MM-dd HH:mm:ss},{row.Type},{row.Lat:F5},{row.Lon:F5},{row.Channel},,")).Prepend("case_enquiry_id,open_dt,type,latitude,longitude,source,ward,precinct"),
        TestContext.Current.CancellationToken);

    private async Task WriteJournal()
    {
        using var journal = new SqliteJournal(scratch.Journal);
        foreach (var row in Rows())
        {
            var at = Simulator.Replay.LocalTime.ToInstant(row.At, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));
            var place = city.Atlas.Locate(new GeoPoint(Math.Round(row.Lat, 5), Math.Round(row.Lon, 5), Crs.Wgs84)).Place!;
            var incident = new Incident("test", $"{row.Id}", Simulator.Replay.RequestMapping.KindOf(row.Type), at, row.Channel);
            await journal.Append(
                [CaseAppend.To(row.Id, Case.Unreported, default, [new CaseEvent.Reported(incident, place, "1", null, at)], [new IncidentAppend(0, new IncidentKey("test", incident.SourceId), row.Id, null)])],
                TestContext.Current.CancellationToken);
        }
    }

    private IEnumerable<Row> Rows()
    {
        var random = new Random(7);
        string[] types = ["Lamp out", "Refuse", "Noise", "Pothole", "Tree"];
        string[] channels = ["phone", "app", "patrol"];
        var usual = Enumerable.Range(0, Days * ADay).Select(_ => new Row(
            0, First.AddDays(random.Next(Days)).AddSeconds(random.Next(7 * 3600, 21 * 3600)), types[random.Next(types.Length)], 30.2 + Off(random, 0.03), 117.5 + Off(random, 0.03), channels[random.Next(3)]));
        var burst = Enumerable.Range(0, 25).Select(n => new Row(
            0, Burst.AddSeconds(n * 48), "Main burst", 30.2 + Off(random, 0.006), 117.5 + Off(random, 0.006), channels[n % 3]));
        return
        [
            .. usual.Concat(burst).ToList().Where(row => city.Atlas.Locate(new GeoPoint(row.Lat, row.Lon, Crs.Wgs84)).Place is not null)
                .OrderBy(row => row.At).Select((row, n) => row with { Id = n + 1 }),
        ];
    }

    private static double Off(Random random, double most) => ((2 * random.NextDouble()) - 1) * most;

    private sealed record Row(long Id, DateTime At, string Type, double Lat, double Lon, string Channel);
}
