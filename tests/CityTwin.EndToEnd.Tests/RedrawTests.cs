using System.Text.Json;
using CityTwin.Domain.Cases;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The command <c>citytwin redraw</c> on the journal of a town that lived a while, and what it refuses.</summary>
public sealed class RedrawTests(LivedTown lived) : IClassFixture<LivedTown>, IDisposable
{
    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task The_cases_of_redrawn_communities_are_counted_as_the_journal_holds_them()
    {
        var cards = await Cards();
        var wards = WardsOf(cards);
        var pack = new PackCopy(Path.Combine(scratch.Folder, "redrawn"));
        wards.DrawIn(pack);
        var goes = new Dictionary<string, string> { [wards.One] = wards.Other, [wards.Other] = wards.One, [wards.Gone] = wards.Renamed };

        await using var redraw = await Redraw(pack.Folder, "--json");

        Assert.True(redraw.ExitCode == 0, redraw.Output);
        var preview = JsonDocument.Parse(redraw.Output[redraw.Output.IndexOf('{', StringComparison.Ordinal)..(redraw.Output.LastIndexOf('}') + 1)]).RootElement;
        var moved = cards.Where(card => goes.ContainsKey(card.Place.LowestArea)).ToList();
        Assert.Contains(moved, card => card.IsOpen);
        Assert.Contains(moved, card => !card.IsOpen);
        Assert.Equal((cards.Count(card => card.IsOpen), cards.Count(card => !card.IsOpen)), (preview.GetProperty("open_cases").GetInt32(), preview.GetProperty("past_cases").GetInt32()));

        Assert.Equal(
            moved.Where(card => card.IsOpen).OrderBy(card => card.Id).Select(card => (CaseNumber.Write("LJ", card.Id), card.Place.LowestArea, goes[card.Place.LowestArea], card.Lead)),
            preview.GetProperty("open").EnumerateArray().Select(one => (Text(one, "case")!, Text(one, "from")!, Text(one, "to")!, Text(one, "lead"))));
        Assert.Equal(
            moved.GroupBy(card => card.Place.LowestArea).OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => (area.Key, area.Count(card => card.IsOpen), area.Count(card => !card.IsOpen))),
            preview.GetProperty("moves").EnumerateArray().Select(move => (Text(move, "from")!, move.GetProperty("open").GetInt32(), move.GetProperty("past").GetInt32())));

        Assert.Equal(
            [(wards.Gone, "code,dates"), (wards.One, "border"), (wards.Other, "border")],
            preview.GetProperty("areas").EnumerateArray()
                .Select(area => (Text(area, "code")!, string.Join(',', area.GetProperty("changes").EnumerateArray().Select(change => change.GetString()).Where(change => change is not ("names" or "parent")))))
                .OrderBy(area => area.Item1 != wards.Gone).ThenBy(area => area.Item1 != wards.One));
        var left = Assert.Single(preview.GetProperty("leads_gone").EnumerateArray());
        Assert.Equal(
            (CommitteeOf(wards.Gone), cards.Count(card => card.IsOpen && card.Lead == CommitteeOf(wards.Gone))), (Text(left, "organisation")!, left.GetProperty("before").GetInt32()));
        await Explained(pack.Folder, wards, moved.Count(card => card.IsOpen));
    }

    [Fact]
    public async Task The_map_in_force_moves_nothing()
    {
        await using var redraw = await Redraw(Repository.Linjiang);

        Assert.True(redraw.ExitCode == 0, redraw.Output);
        Assert.Contains("areas  0 of ", redraw.Output, StringComparison.Ordinal);
        Assert.Contains("open   0 of ", redraw.Output, StringComparison.Ordinal);
        Assert.Contains("past   0 of ", redraw.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_done_has_a_code()
    {
        await Refuses("redraw.journal_missing", Repository.Linjiang, Path.Combine(scratch.Folder, "none.db"));
        await Refuses("pack.file_missing", scratch.Folder, lived.Town.Journal);

        var letter = Path.Combine(scratch.Folder, "letter.txt");
        await File.WriteAllTextAsync(letter, "Dear city,", TestContext.Current.CancellationToken);
        await Refuses("redraw.journal_unreadable", Repository.Linjiang, letter);

        var pack = new PackCopy(Path.Combine(scratch.Folder, "elsewhere"));
        pack.ChangeLine("city.json", "  \"code\":", _ => "  \"code\": \"elsewhere\",");
        await Refuses("redraw.other_city", pack.Folder, lived.Town.Journal);
    }

    /// <summary>The community whose committee leads most is coded otherwise, and the two in which most is open exchange their ground.</summary>
    private static RedrawnWards WardsOf(IReadOnlyList<CaseCard> cards)
    {
        var open = cards.Where(card => card.IsOpen && card.Place.IsLocated).GroupBy(card => card.Place.LowestArea).ToList();
        var gone = open.MaxBy(area => area.Count(card => card.Lead == CommitteeOf(area.Key)))!.Key;
        var busiest = open.Where(area => area.Key != gone).OrderByDescending(area => area.Count()).ThenBy(area => area.Key, StringComparer.Ordinal).Select(area => area.Key).ToList();
        return new RedrawnWards(busiest[0], busiest[1], gone);
    }

    private static string CommitteeOf(string community) => $"committee-{community}";

    private async Task Explained(string pack, RedrawnWards wards, int open)
    {
        await using var told = await Redraw(pack);

        Assert.True(told.ExitCode == 0, told.Output);
        Assert.Contains($"{wards.Gone} now {wards.Renamed}", told.Output, StringComparison.Ordinal);
        Assert.Contains($"since {RedrawnWards.Since}", told.Output, StringComparison.Ordinal);
        Assert.Equal(open, CaseLines(told));

        await using var few = await Redraw(pack, "--list", "2");
        Assert.Equal(2, CaseLines(few));
        Assert.Contains($"And {open - 2} more open cases; --json has them all.", few.Output, StringComparison.Ordinal);
        Assert.Contains("And 1 more rows of area; --json has them all.", few.Output, StringComparison.Ordinal);
        TestContext.Current.SendDiagnosticMessage(told.Output);
    }

    private static int CaseLines(TownProcess told) => told.Output.Split('\n').Count(line => line.StartsWith("case\t", StringComparison.Ordinal));

    private Task<TownProcess> Redraw(string pack, params string[] more) =>
        TownProcess.RunToEnd(LivedTown.Citytwin, ["redraw", "--pack", pack, "--old", Repository.Linjiang, "--journal", lived.Town.Journal, .. more]);

    private static async Task Refuses(string code, string pack, string journal)
    {
        await using var refused = await TownProcess.RunToEnd(LivedTown.Citytwin, "redraw", "--pack", pack, "--old", Repository.Linjiang, "--journal", journal);

        Assert.Contains(code, refused.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.ExitCode);
    }

    private async Task<IReadOnlyList<CaseCard>> Cards()
    {
        using var reader = new SqliteReader(lived.Town.Journal);
        return await reader.Search(new CardQuery { Limit = int.MaxValue }, TestContext.Current.CancellationToken);
    }

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out var found) ? found.GetString() : null;
}
