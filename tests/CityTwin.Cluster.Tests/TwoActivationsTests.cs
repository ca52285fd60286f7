using CityTwin.Client;
using CityTwin.Cluster.Tests.Invariants;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Tests.Postgres;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Cluster.Tests;

/// <summary>Two silos that hold each other for dead, and the same cases alive on both: of whatever both write, the journal takes one.</summary>
[Trait("pace", "slow")]
public sealed class TwoActivationsTests(PostgresServer server) : IAsyncLifetime
{
    private const int Cases = 12;
    private const int Rounds = 5;
    private const int ReportsOfEachSide = 5;
    private const string Source = "two-sides";
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly Dictionary<string, (Incident First, string Lead)> opened = [];
    private TwoSides sides = null!;
    private int reported;

    private IReadOnlyList<CityTwinClient> Doors => [sides.Left, sides.Right];

    public async ValueTask InitializeAsync()
    {
        sides = await TwoSides.Start(server.Fresh());
        try
        {
            await Open();
            sides.Cut();
            await Until.Holds("each half holds itself for the only one", () => Task.FromResult(sides.EachIsAlone), () => sides.Said);

            // Neither reaches the other: whoever answers holds the actor itself.
            await Until.Holds("the actor of every case answers on both sides", async () => (await Versions()).Count == Cases);
            Assert.True(sides.EachIsAlone, sides.Said);
        }
        catch
        {
            // What did not begin is not disposed of by who runs it.
            await sides.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => sides.DisposeAsync();

    [Fact]
    public async Task Of_two_commands_on_one_version_one_is_written_and_the_other_is_refused_and_reads_again()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var before = await Versions();
            var outcomes = await Task.WhenAll(before.Select(async one => await Task.WhenAll(Doors.Select(door => Outcome(door, one.Key, one.Value)))));

            Assert.All(outcomes, pair => Assert.Equal(["case.version_conflict", "written"], pair.Order(StringComparer.Ordinal)));
            Assert.Equal(before.ToDictionary(one => one.Key, one => one.Value + 1), await Versions());
        }

        await NothingIsTwice();
    }

    [Fact]
    public async Task Reports_that_join_cases_from_both_sides_at_once_are_each_taken_once()
    {
        var joining = opened.Values.SelectMany(it => Enumerable.Range(0, 2 * ReportsOfEachSide).Select(_ => Again(it.First))).ToList();
        var sent = await Task.WhenAll(joining.Select((incident, number) => Taken(Doors[number % 2], incident)));
        var twice = opened.Values.Select(it => Again(it.First)).ToList();
        var same = await Task.WhenAll(twice.Select(async incident => await Task.WhenAll(Doors.Select(door => Taken(door, incident)))));

        Assert.Equal(sent.Length, sent.Select(receipt => receipt.Position).Distinct().Count());
        Assert.All(sent, receipt => Assert.Equal(Disposition.Corroborated, receipt.Disposition));
        Assert.All(same, pair => Assert.Equal(pair[0], pair[1]));
        Assert.Equal(reported, RawPostgres.Number(sides.Database, "SELECT count(*) FROM incident"));
        await NothingIsTwice();
    }

    // Whether it is written is found out by sending the same again, when the answer was that nobody knows.
    private async Task<string> Outcome(CityTwinClient door, string number, long version)
    {
        var side = door == sides.Left ? "left" : "right";
        var command = new CommandHeader { Number = number, Acting = opened[number].Lead, ExpectedVersion = version, ClientEventId = $"{side}-{version}" };
        var outcome = string.Empty;
        await Until.Holds($"{side} has an answer for {number}", async () =>
        {
            try
            {
                await door.Work.ReportProgressAsync(new() { Command = command, Note = $"by {side}" }, cancellationToken: Cancel);
                outcome = "written";
            }
            catch (RpcException refused) when (!refused.IsTemporary())
            {
                outcome = refused.RejectionCode() ?? refused.ToString();
            }

            return true;
        });
        return outcome;
    }

    // Sent until it is acknowledged, as senders do.
    private static async Task<Receipt> Taken(CityTwinClient door, Incident incident)
    {
        Receipt? receipt = null;
        await Until.Holds($"{incident.SourceId} is taken", async () =>
            (receipt = (await door.Intake.ReportIncidentAsync(new() { Incident = incident }, cancellationToken: Cancel)).Receipt) is not null);
        return receipt!;
    }

    private Incident Again(Incident first) => new(first) { SourceId = $"{reported++}" };

    // Cases that merge and that somebody leads, who has taken them up.
    private async Task Open()
    {
        var merging = (await sides.Left.City.GetCatalogueAsync(new(), cancellationToken: Cancel)).Kinds.Where(kind => kind.MergeRadiusMetres > 0).Select(kind => kind.Key).ToHashSet();
        for (var dice = new Random(1); opened.Count < Cases;)
        {
            var incident = MadeIncidents.One(dice, Source, $"{reported}");
            if (!merging.Contains(incident.Kind))
            {
                continue;
            }

            reported++;
            if (await Taken(sides.Left, incident) is { Disposition: Disposition.Opened, Lead.Length: > 0 } receipt)
            {
                opened.Add(receipt.CaseNumber, (incident, receipt.Lead));
                await Until.Holds("it is taken up", async () => (await sides.Left.Work.AcceptWorkAsync(
                    new() { Command = new() { Number = receipt.CaseNumber, Acting = receipt.Lead } }, cancellationToken: Cancel)).Case is not null);
            }
        }
    }

    /// <summary>By case, once both sides say the same.</summary>
    private async Task<IReadOnlyDictionary<string, long>> Versions()
    {
        Dictionary<string, long>[] told = [];
        await Until.Holds("both sides say the same of every case", async () =>
        {
            told = await Task.WhenAll(Doors.Select(async door => (await Task.WhenAll(opened.Keys.Select(
                async number => (await door.Cases.GetCaseAsync(new() { Number = number }, cancellationToken: Cancel)).Case.Card)))
                .ToDictionary(card => card.Number, card => card.Version)));
            return told[0].All(one => told[1][one.Key] == one.Value);
        }, () => sides.Said);
        return told[0];
    }

    private async Task NothingIsTwice()
    {
        Assert.Empty(WholeJournal.Objections(sides.Database));
        await sides.Verify();
        Assert.True(sides.EachIsAlone, sides.Said);
    }
}
