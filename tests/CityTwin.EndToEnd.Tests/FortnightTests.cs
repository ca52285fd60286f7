using System.Globalization;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests;

/// <summary>
/// Two weeks of Linjiang with cases at borders, whistles, organisations that deny, keep silent and give back, and one flood over two
/// districts; afterwards the journal has to show that nothing was ever lost between two chairs.
/// </summary>
[Trait("pace", "slow")]
public sealed class FortnightTests
{
    private const string Neighbourly = "gbt47678.5-2026:matter:06007";
    private const string Drain = "gbt47678.5-2026:matter:01003";
    private const int Edges = 12;
    private const int AtEachEdge = 5;
    private const int FloodReports = 40;

    // Two weeks pass in five minutes, or as slowly as FORTNIGHT_SPEED asks for.
    private static readonly int Speed = int.Parse(Environment.GetEnvironmentVariable("FORTNIGHT_SPEED") ?? "4000", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Fortnight = TimeSpan.FromDays(14) / Speed;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_between_two_chairs_every_designation_is_the_common_superiors_and_every_precedent_is_used()
    {
        await using var town = await Town.Start(
            Repository.Linjiang, "--Clock:Kind=Driven", "--Clock:Start=2026-03-01T23:00:00Z", $"--Clock:Speed={Speed}");
        var playing = TownProcess.RunToEnd(
            Fortnight * 2, Repository.Program("src/CityTwin.Cli", "citytwin.dll"), "simulate", "--rate", Plain(1500 / Fortnight.TotalSeconds), "--minutes", Plain(Fortnight.TotalMinutes * 0.8),
            "--play", "all", "--play-for", "14d", "--address", town.Address);

        var borders = new BorderPoints().AtEdges(Edges, AtEachEdge);
        using var pace = new PeriodicTimer(Fortnight * 0.75 / borders.Count);
        for (var index = 0; index < borders.Count; index++)
        {
            await pace.WaitForNextTickAsync(Cancel);
            await Report(town, $"border-{index}", Neighbourly, borders[index]);
            if (index == borders.Count / 3)
            {
                await Flood(town);
            }
        }

        var played = await playing;
        Assert.True(played.ExitCode == 0, played.Output);
        await town.Verify();
        var check = await FortnightCheck.Read(town.Journal, Cancel);
        TestContext.Current.SendDiagnosticMessage(string.Join(", ", check.Counts.OrderBy(it => it.Key, StringComparer.Ordinal).Select(it => $"{it.Key} {it.Value}")));
        Assert.True(check.Wrong.Count == 0, string.Join('\n', check.Wrong.Take(20)));

        // Without these the test would prove little.
        Assert.True(check.Counts["JurisdictionAsked"] + check.Counts["by precedent"] >= 0.02 * check.Counts["Reported"], "There are too few cases at borders.");
        Assert.All(
            new[] { "designated", "by precedent", "silent", "settled by Claim", "Boundary Denied", "Boundary Claimed", "Returned", "Whistle Evaluated", "Whistle Raised", "Joint CaseJoined" },
            what => Assert.True(check.Counts.GetValueOrDefault(what) > 0, $"There was no '{what}'."));
    }

    /// <summary>Water rises in two districts at once; the command centre forms one operation, and every report's case joins it.</summary>
    private static async Task Flood(Town town)
    {
        var offices = (await town.Client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations.Where(one => one.Kind == "district_office").Take(2).ToList();
        var formed = (await town.Client.Operations.FormOperationAsync(
            new()
            {
                Acting = "command-centre", Kind = OperationKind.Joint, Class = OperationClass.Emergency, Subject = "两区内涝", Areas = { offices.Select(one => one.Area) },
                Lead = "water-3490", Assists = { offices.Select(one => one.Id) }, ClientEventId = "flood",
            },
            cancellationToken: Cancel)).Operation;
        Assert.Equal("3490", formed.Card.CommonArea);
        var command = new OperationHeader { Number = formed.Card.Number, Acting = "command-centre" };
        var flooded = new HashSet<string>();
        for (var drop = 0; drop < FloodReports; drop++)
        {
            var receipt = await Report(town, $"flood-{drop}", Drain, SpotIn(drop));
            if (flooded.Add(receipt.CaseNumber))
            {
                await town.Client.Operations.JoinCaseAsync(new() { Command = command, Case = receipt.CaseNumber }, cancellationToken: Cancel);
            }
        }

        var shared = (await town.Client.Operations.GetOperationAsync(new() { Number = formed.Card.Number }, cancellationToken: Cancel)).Operation;
        Assert.Equal(flooded.Count, shared.Cases.Count);
        Assert.Equal(2, shared.Cases.Select(card => card.Place.Areas[1]).Distinct().Count());
    }

    private static Position SpotIn(int drop) => Spots.Value[drop % Spots.Value.Count];

    // Somewhat apart on either side of a border between two districts.
    private static readonly Lazy<IReadOnlyList<Position>> Spots = new(() =>
    [
        .. new BorderPoints().AtEdges(1, 8).SelectMany(at => new[] { -0.003, 0.003 }.Select(east => new Position { Lat = at.Lat, Lon = at.Lon + east, Crs = at.Crs })),
    ]);

    private static async Task<Receipt> Report(Town town, string id, string kind, Position at) => (await town.Client.Intake.ReportIncidentAsync(
        new() { Incident = new() { Source = "patrol", SourceId = id, Kind = kind, Position = at } }, cancellationToken: Cancel)).Receipt;

    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
