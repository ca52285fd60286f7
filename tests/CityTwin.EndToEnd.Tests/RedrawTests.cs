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
        var wards = RedrawnWards.Of(cards);
        var pack = new PackCopy(Path.Combine(scratch.Folder, "redrawn"));
        wards.DrawIn(pack);

        await using var redraw = await Redraw(pack.Folder, "--json");

        Assert.True(redraw.ExitCode == 0, redraw.Output);
        var json = redraw.Output[redraw.Output.IndexOf('{', StringComparison.Ordinal)..(redraw.Output.LastIndexOf('}') + 1)];
        var preview = JsonDocument.Parse(json).RootElement;
        AreasAreTold(preview, wards);
        CasesAreCounted(preview, wards, cards);
        var (left, committee) = (Assert.Single(preview.GetProperty("leads_gone").EnumerateArray()), RedrawnWards.CommitteeOf(wards.Gone));
        Assert.Equal((committee, cards.Count(card => card.IsOpen && card.Lead == committee)), (Text(left, "organisation"), Number(left, "before")));
        await IsToldInWords(pack.Folder, wards, preview.GetProperty("open").GetArrayLength());
    }

    [Fact]
    public async Task The_map_in_force_moves_nothing()
    {
        await using var redraw = await Redraw(Repository.Linjiang);

        Assert.True(redraw.ExitCode == 0, redraw.Output);
        Assert.All(["areas  0 of ", "open   0 of ", "past   0 of "], nothing => Assert.Contains(nothing, redraw.Output, StringComparison.Ordinal));
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

    private static void AreasAreTold(JsonElement preview, RedrawnWards wards)
    {
        var told = preview.GetProperty("areas").EnumerateArray().ToDictionary(
            area => Text(area, "code")!, area => area.GetProperty("changes").EnumerateArray().Select(change => change.GetString()).ToList());

        Assert.Equal(new HashSet<string> { wards.One, wards.Other, wards.Gone }, told.Keys.ToHashSet());
        Assert.Equal(["code", "dates"], told[wards.Gone]);
        Assert.Equal("border", told[wards.One][0]);
        Assert.Equal("border", told[wards.Other][0]);
    }

    private static void CasesAreCounted(JsonElement preview, RedrawnWards wards, IReadOnlyList<CaseCard> cards)
    {
        var goes = new Dictionary<string, string> { [wards.One] = wards.Other, [wards.Other] = wards.One, [wards.Gone] = wards.Renamed };
        var moved = cards.Where(card => goes.ContainsKey(card.Place.LowestArea)).OrderBy(card => card.Id).ToList();
        Assert.Equal(2, moved.DistinctBy(card => card.IsOpen).Count());

        Assert.Equal((cards.Count(card => card.IsOpen), cards.Count(card => !card.IsOpen)), (Number(preview, "open_cases"), Number(preview, "past_cases")));
        Assert.Equal(
            moved.Where(card => card.IsOpen)
                .Select(card => (CaseNumber.Write("LJ", card.Id), card.Place.LowestArea, goes[card.Place.LowestArea], card.Lead)),
            preview.GetProperty("open").EnumerateArray().Select(one => (Text(one, "case")!, Text(one, "from")!, Text(one, "to")!, Text(one, "lead"))));
        Assert.Equal(
            moved.GroupBy(card => card.Place.LowestArea).OrderBy(area => area.Key, StringComparer.Ordinal)
                .Select(area => (area.Key, area.Count(card => card.IsOpen), area.Count(card => !card.IsOpen))),
            preview.GetProperty("moves").EnumerateArray().Select(move => (Text(move, "from")!, Number(move, "open"), Number(move, "past"))));
    }

    private async Task IsToldInWords(string pack, RedrawnWards wards, int open)
    {
        await using var told = await Redraw(pack);
        Assert.True(told.ExitCode == 0, told.Output);
        Assert.All([$"{wards.Gone} now {wards.Renamed}", $"since {RedrawnWards.Since}"], word => Assert.Contains(word, told.Output, StringComparison.Ordinal));
        Assert.Equal(open, CaseLines(told));

        await using var few = await Redraw(pack, "--list", "2");
        Assert.Equal(2, CaseLines(few));
        Assert.Contains($"And {open - 2} more open cases; --json has them all.", few.Output, StringComparison.Ordinal);
        Assert.Contains("And 1 more rows of area; --json has them all.", few.Output, StringComparison.Ordinal);
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

    private static int Number(JsonElement row, string field) => row.GetProperty(field).GetInt32();

    private static string? Text(JsonElement row, string field) => row.TryGetProperty(field, out var found) ? found.GetString() : null;
}
