using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Rules that change while the city runs.</summary>
public sealed class ApplyTests : IDisposable
{
    private const string Cover = "gbt47678.5-2026:matter:01001";
    private const string CoverRow = "gbt47678.5-2026,matter,01001,";

    private readonly Scratch scratch = new();
    private readonly PackCopy pack;
    private int reports;

    public ApplyTests() => pack = new PackCopy(Path.Combine(scratch.Folder, "pack"));

    private static string Citytwin => Repository.Program(Path.Combine("src", "CityTwin.Cli"), "citytwin.dll");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Open_cases_keep_what_they_were_promised_and_new_ones_follow_the_new_rules()
    {
        await using var town = await Town.Start(pack.Folder);
        var before = await Report(town.Client, Cover);
        var promised = (await town.Client.Cases.GetCaseAsync(new() { Number = before.CaseNumber })).Case;
        pack.Renumber("next");
        pack.ChangeLine("duties.csv", Cover, line => line.Replace(",city,water,", ",city,power,", StringComparison.Ordinal));
        pack.ChangeLine("catalogue.csv", CoverRow, line => line.Replace(",2,urgent_hours,", ",5,urgent_hours,", StringComparison.Ordinal));

        await using var preview = await Apply(town, "--preview");
        Assert.Contains("would take the place of 4.3490; nothing was changed", preview.Output, StringComparison.Ordinal);
        Assert.Equal("4.3490", await VersionIn(town.Client));

        await using var applied = await Apply(town, "--acting", "centre");
        Assert.True(applied.ExitCode == 0, applied.Output);
        Assert.Contains(",city,power,", applied.Output, StringComparison.Ordinal);
        Assert.Equal("next", await VersionIn(town.Client));

        var after = await Report(town.Client, Cover);
        Assert.Equal(("water-3490", "power-3490"), (before.Lead, after.Lead));
        var card = (await town.Client.Cases.GetCaseAsync(new() { Number = after.CaseNumber })).Case.Card;
        Assert.Equal(5, (card.DueAt - card.OpenedAt).ToTimeSpan().TotalHours, precision: 3);
        var kept = (await town.Client.Cases.GetCaseAsync(new() { Number = before.CaseNumber })).Case;
        Assert.Equal((promised.Card.DueAt, promised.Card.Lead), (kept.Card.DueAt, kept.Card.Lead));
        Assert.Equal(Stage.Closed, (await town.Client.Solve(before)).Card.Stage);

        await using var again = await Apply(town);
        Assert.Contains("Nothing to apply", again.Output, StringComparison.Ordinal);
        await town.Kill();
        await town.StartAgain();
        Assert.Equal(
            [("next", "centre"), ("4.3490", "start")],
            (await town.Client.City.ListPacksAsync(new())).Packs.Select(it => (it.Version, it.Acting)));
    }

    [Fact]
    public async Task Nothing_open_is_left_behind_and_a_refused_pack_changes_nothing()
    {
        await using var town = await Town.Start(pack.Folder);
        await Report(town.Client, Cover);
        pack.Renumber("next");

        pack.ChangeLine("duties.csv", Cover, _ => null);
        pack.ChangeLine("catalogue.csv", CoverRow, _ => null);
        Assert.Contains("pack.kind_in_use", (await Refusal(town)).Output, StringComparison.Ordinal);

        File.Copy(Path.Combine(Repository.Linjiang, "catalogue.csv"), pack.PathOf("catalogue.csv"), overwrite: true);
        File.Copy(Path.Combine(Repository.Linjiang, "duties.csv"), pack.PathOf("duties.csv"), overwrite: true);
        pack.ChangeLine("organisations.csv", "water-3490,", line => $"new-{line}");
        Assert.Contains("pack.organisation_in_use", (await Refusal(town)).Output, StringComparison.Ordinal);

        File.Delete(pack.PathOf("calendar.json"));
        Assert.Contains("pack.broken", (await Refusal(town)).Output, StringComparison.Ordinal);
        Assert.Equal("4.3490", await VersionIn(town.Client));
    }

    [Fact]
    public async Task A_kind_that_merges_from_now_on_merges_with_what_is_open_already()
    {
        await using var town = await Town.Start(pack.Folder);
        var kind = (await town.Client.City.GetCatalogueAsync(new())).Kinds.First(kind => kind.MergeRadiusMetres == 0);
        var before = await Report(town.Client, kind.Key, here: true);
        pack.Renumber("next");
        pack.ChangeLine("catalogue.csv", kind.Key.Replace(':', ',') + ",", line =>
        {
            var cells = line.Split(',');
            (cells[7], cells[8]) = ("30", "72");
            return string.Join(',', cells);
        });

        await using var applied = await Apply(town);
        Assert.True(applied.ExitCode == 0, applied.Output);

        var after = await Report(town.Client, kind.Key, here: true);
        Assert.Equal((before.CaseNumber, Disposition.Corroborated), (after.CaseNumber, after.Disposition));
    }

    [Fact]
    public async Task A_gateway_beside_its_silo_follows()
    {
        var (siloPort, clientPort, web, grpc) = (Ports.Free(), Ports.Free(), Ports.Free(), Ports.Free());
        string[] shared = [$"--City:Pack={pack.Folder}", $"--Journal:Path={scratch.Journal}", $"--Silo:GatewayPort={clientPort}"];
        await using var silo = await TownProcess.Start(Repository.Program("silo", "silo.dll"), [.. shared, $"--Silo:Port={siloPort}"]);
        await using var gateway = await TownProcess.Start(
            Repository.Program("gateway", "gateway.dll"), [.. shared, $"--Ports:Web={web}", $"--Ports:Grpc={grpc}", "--Demo:Enabled=false"]);
        using var city = new CityTwinClient($"http://127.0.0.1:{grpc}");
        pack.Renumber("next");

        await city.City.ApplyPackAsync(new() { Acting = "centre" });

        await Town.Until("the gateway has the rules of its silo", async () => await VersionIn(city) == "next");
    }

    private static Task<TownProcess> Apply(Town town, params string[] options) =>
        TownProcess.RunToEnd(Citytwin, ["apply", "--address", town.Address, .. options]);

    private static async Task<TownProcess> Refusal(Town town)
    {
        var refused = await Apply(town);
        Assert.Equal(1, refused.ExitCode);
        return refused;
    }

    private static async Task<string> VersionIn(CityTwinClient city) => (await city.City.GetCityAsync(new())).PackVersion;

    private async Task<Receipt> Report(CityTwinClient city, string kind, bool here = false)
    {
        var bounds = (await city.City.GetCityAsync(new())).Bounds;
        var position = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        reports++;
        position.Lat += here ? 0 : 0.002 * reports;
        return (await city.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "test", SourceId = $"{reports}", Kind = kind, Position = position } })).Receipt;
    }
}
