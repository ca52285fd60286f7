using System.Net;
using System.Text;
using System.Text.Json;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Cases as files, held against ListCases with the same filter.</summary>
public sealed class ExportTests(LivedTown lived) : IClassFixture<LivedTown>, IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = new Uri(lived.Town.Page) };

    public static TheoryData<string, CaseFilter> Filters => new()
    {
        { "", new() },
        { "open_only=true", new() { OpenOnly = true } },
        { "overdue_only=true&open_only=true", new() { OpenOnly = true, OverdueOnly = true } },
        { "stages=closed,await_inspection", new() { Stages = { Stage.Closed, Stage.AwaitInspection } } },
        { "opened_from=2026-03-20", new() { OpenedFrom = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new(2026, 3, 20, 0, 0, 0, TimeSpan.FromHours(8))) } },
        { "opened_until=2026-03-20T00:00:00%2B08:00", new() { OpenedUntil = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new(2026, 3, 20, 0, 0, 0, TimeSpan.FromHours(8))) } },
    };

    public void Dispose() => client.Dispose();

    [Theory, MemberData(nameof(Filters))]
    public async Task A_table_holds_what_the_list_holds(string query, CaseFilter filter)
    {
        var cards = await Listed(filter);
        var rows = Table(await client.GetStringAsync($"/reports/cases.csv?{query}"));

        Assert.NotEmpty(cards);
        Assert.Equal(
            cards.Select(card => (card.Number, card.Kind, Word(card.Stage), card.Lead, $"{card.Incidents}", $"{card.Position}", string.Join(' ', card.Place.Areas))),
            rows.Select(row => (row["number"], row["kind"], row["stage"], row["lead"], row["incidents"], row["position"], row["areas"])));
        Assert.All(cards.Zip(rows), pair =>
        {
            Assert.Equal(Second(pair.First.OpenedAt), DateTimeOffset.Parse(pair.Second["opened_at"], null));
            Assert.Equal(pair.First.DueAt is null ? "" : $"{Second(pair.First.DueAt).ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd'T'HH:mm:sszzz}", pair.Second["due_at"]);
            Assert.Equal(pair.First.ClosedAt is null, pair.Second["closed_at"].Length == 0);
        });
    }

    [Fact]
    public async Task Areas_kinds_and_leads_choose_as_they_do_in_the_list()
    {
        var one = (await Listed(new())).First(card => card.Lead.Length > 0);
        var filter = new CaseFilter { Areas = { one.Place.Areas[1] }, Kinds = { one.Kind }, Leads = { one.Lead } };

        var rows = Table(await client.GetStringAsync($"/reports/cases.csv?areas={one.Place.Areas[1]}&kinds={Uri.EscapeDataString(one.Kind)}&leads={one.Lead}"));

        Assert.Equal((await Listed(filter)).Select(card => card.Number), rows.Select(row => row["number"]));
    }

    [Fact]
    public async Task A_map_file_holds_the_same_cases_as_points()
    {
        using var file = JsonDocument.Parse(await client.GetStringAsync("/reports/cases.geojson?open_only=true"));
        var cards = await Listed(new() { OpenOnly = true });

        Assert.Equal("FeatureCollection", file.RootElement.GetProperty("type").GetString());
        Assert.False(file.RootElement.TryGetProperty("cut", out _));
        var features = file.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(cards.Select(card => card.Number), features.Select(feature => feature.GetProperty("id").GetString()));
        Assert.All(cards.Zip(features), pair =>
        {
            Assert.Equal("Feature", pair.Second.GetProperty("type").GetString());
            var point = pair.Second.GetProperty("geometry").GetProperty("coordinates");
            Assert.Equal((pair.First.Place.Lon, pair.First.Place.Lat), (point[0].GetDouble(), point[1].GetDouble()));
            Assert.Equal(pair.First.Incidents, pair.Second.GetProperty("properties").GetProperty("incidents").GetInt32());
        });
    }

    [Fact]
    public async Task A_file_that_is_cut_off_says_so_at_its_end()
    {
        var all = (await Listed(new())).Count;
        var table = Table(await client.GetStringAsync("/reports/cases.csv?limit=3"));
        Assert.Equal(4, table.Count);
        Assert.Equal("Cut off after 3 cases: there are more; ask for fewer by the filter.", table[3]["number"]);

        using var map = JsonDocument.Parse(await client.GetStringAsync("/reports/cases.geojson?limit=3"));
        Assert.Equal(3, map.RootElement.GetProperty("features").GetArrayLength());
        Assert.StartsWith("Cut off after 3 cases", map.RootElement.GetProperty("cut").GetString(), StringComparison.Ordinal);

        Assert.Equal(all, Table(await client.GetStringAsync($"/reports/cases.csv?limit={all}")).Count);
    }

    [Fact]
    public async Task A_table_begins_with_the_mark_by_which_spreadsheets_know_its_letters_and_its_columns_are_documented()
    {
        using var answer = await client.GetAsync("/reports/cases.csv?limit=1");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xef, 0xbb, 0xbf], bytes.Take(3));
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^cases-linjiang-20[0-9]{6}\\.csv$", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var documented = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "reports.md"));
        var columns = Encoding.UTF8.GetString(bytes)[1..].Split("\r\n")[0].Split(',');
        Assert.All(columns, column => Assert.Contains($"| `{column}` |", documented, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("areas=nowhere", "nowhere")]
    [InlineData("kinds=nothing", "nothing")]
    [InlineData("leads=nobody", "nobody")]
    [InlineData("stages=done", "await_inspection")]
    [InlineData("stages=3", "await_inspection")]
    [InlineData("open_only=perhaps", "true or false")]
    [InlineData("opened_from=yesterday", "2026-03-02")]
    [InlineData("opened_from=0001-01-01", "2026-03-02")]
    [InlineData("opened_from=2026-03-03&opened_until=2026-03-02", "before")]
    [InlineData("limit=1000001", "1000000")]
    [InlineData("area=S1", "no parameter 'area'")]
    public async Task A_filter_that_cannot_be_is_refused(string query, string said)
    {
        foreach (var file in new[] { "csv", "geojson" })
        {
            using var answer = await client.GetAsync($"/reports/cases.{file}?{query}");
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

            Assert.Equal((HttpStatusCode.BadRequest, "filter.invalid"), (answer.StatusCode, body.RootElement.GetProperty("code").GetString()));
            Assert.Contains(said, body.RootElement.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    private async Task<List<CaseCard>> Listed(CaseFilter filter)
    {
        var (cards, asked) = (new List<CaseCard>(), new ListCasesRequest { PageSize = 1_000, Filter = filter });
        do
        {
            var page = await lived.Town.Client.Cases.ListCasesAsync(asked);
            cards.AddRange(page.Cases);
            asked.PageToken = page.NextPageToken;
        }
        while (asked.PageToken.Length > 0);

        return cards;
    }

    private static DateTimeOffset Second(Google.Protobuf.WellKnownTypes.Timestamp at) => DateTimeOffset.FromUnixTimeSeconds(at.Seconds);

    private static string Word(Stage stage) => string.Concat(stage.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();

    // By RFC 4180, read letter by letter, so that the reader shares nothing with the writer.
    private static List<Dictionary<string, string>> Table(string text)
    {
        var (records, record, cell, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at], isQuoted)
            {
                case ('"', true) when at + 1 < text.Length && text[at + 1] == '"': cell.Append('"'); at++; break;
                case ('"', _): isQuoted = !isQuoted; break;
                case (',', false): record.Add(cell.ToString()); cell.Clear(); break;
                case ('\r', false): break;
                case ('\n', false): record.Add(cell.ToString()); cell.Clear(); records.Add(record); record = []; break;
                default: cell.Append(text[at]); break;
            }
        }

        Assert.All(records, one => Assert.Equal(records[0].Count, one.Count));
        var names = records[0].Select(name => name.TrimStart('\ufeff')).ToList();
        return [.. records.Skip(1).Select(one => names.Zip(one).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
