using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>A case between two chairs (domain reference §11, scenario 1): as in Guiyang in 2021, but it bounces no further than to the common superior.</summary>
public sealed class BoundaryTests
{
    /// <summary>A matter that the community's committee leads, so that either side may say that it is the other's.</summary>
    private const string Neighbourly = "gbt47678.5-2026:matter:06007";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_sides_deny_the_common_superior_designates_and_the_next_one_routes_at_once()
    {
        var places = new BorderPoints().AtOneEdge(3);
        await using var town = await Town.Start(Repository.Linjiang);
        var receipt = await Report(town, "1", places[0]);
        var before = (await town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: Cancel)).Case;
        var operation = (await town.Client.Operations.GetOperationAsync(new() { Number = before.JurisdictionAskedIn }, cancellationToken: Cancel)).Operation;

        // The first receiver has it at once; nobody waits for an answer.
        Assert.Equal((Stage.Dispatched, receipt.Lead), (before.Card.Stage, operation.Claimants[0].Organisation));
        Assert.Equal((OperationStage.Claiming, 2, "3490"), (operation.Card.Stage, operation.Claimants.Count, operation.Card.CommonArea));
        Assert.InRange(operation.Claimants[1].Metres, 0.1, BorderPoints.Metres);
        Assert.Equal([WorkNotice.Offered, WorkNotice.ClaimAsked], (await FeedOf(town, receipt.Lead)).Select(item => item.Notice));
        Assert.Equal(operation.Card.Number, (await FeedOf(town, operation.Claimants[1].Organisation))[0].Operation.Number);

        await Deny(town, operation, 0);
        await town.Kill();
        await town.StartAgain();
        var raised = await Deny(town, operation, 1);
        Assert.Equal((OperationStage.Designating, "urban_management-3490"), (raised.Card.Stage, raised.Card.Superior));
        Assert.Equal(WorkNotice.Raised, (await FeedOf(town, raised.Card.Superior))[^1].Notice);

        var other = operation.Claimants[1].Organisation;
        await Refused("operation.not_superior", () => Designate(town, operation, other, acting: other));
        var settled = await Designate(town, operation, other, raised.Card.Superior);
        Assert.Equal((OperationStage.Ended, SettledBy.Designation, other), (settled.Card.Stage, settled.SettledBy, settled.Card.Lead));

        // The clock that citizens see never noticed.
        var after = (await town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: Cancel)).Case;
        Assert.Equal((other, true, string.Empty), (after.Card.Lead, after.Obligations[^1].Designated, after.JurisdictionAskedIn));
        Assert.Equal(before.Clocks.Single(clock => clock.Name == "promise"), after.Clocks.Single(clock => clock.Name == "promise"));
        await Refused("work.designated", async () => await town.Client.Work.ReturnWorkAsync(
            new() { Command = Steps.By(receipt, other), Claim = new() { Reason = ReturnReason.OtherArea, Basis = "not ours" } }, cancellationToken: Cancel));

        // The precedent outlives the process.
        await town.Kill();
        await town.StartAgain();
        var next = await Report(town, "2", places[1]);
        Assert.Equal((other, true), (next.Lead, next.LeadBecause.Any(words => words.Contains(operation.Card.Number, StringComparison.Ordinal))));
        Assert.Equal(operation.Card.Number, Assert.Single((await town.Client.Operations.ListPrecedentsAsync(new(), cancellationToken: Cancel)).Precedents).Operation);

        // Revoked, it is asked again.
        await town.Client.Operations.RevokePrecedentAsync(new() { Command = By(operation, raised.Card.Superior), Reason = "the map changed" }, cancellationToken: Cancel);
        var third = await Report(town, "3", places[2]);
        Assert.NotEmpty((await town.Client.Cases.GetCaseAsync(new() { Number = third.CaseNumber }, cancellationToken: Cancel)).Case.JurisdictionAskedIn);
        await town.Verify();
        await Told(town, operation.Card.Number);
        await RebuiltIsTheSame(town);
    }

    private static async Task Told(Town town, string number)
    {
        var life = await town.Client.Operations.ExplainOperationAsync(new() { Number = number, Language = Language.Both }, cancellationToken: Cancel);
        Assert.Contains(life.Steps, step => step.Words.Zh.Contains("先例", StringComparison.Ordinal));
        var told = await TownProcess.RunToEnd(
            Repository.Program("src/CityTwin.Cli", "citytwin.dll"), "explain", number, "--lang", "zh", "--journal", town.Journal, "--pack", Repository.Linjiang);
        Assert.True(told.ExitCode == 0, told.Output);
        Assert.All(life.Steps, step => Assert.Contains(step.Words.Zh, told.Output, StringComparison.Ordinal));
    }

    private static async Task RebuiltIsTheSame(Town town)
    {
        await town.Kill();
        var before = await Snapshots(town);
        SqliteRebuild.Run(town.Journal, null);
        Assert.Equal(before, await Snapshots(town));
        await town.Verify();
    }

    private static async Task<string> Snapshots(Town town)
    {
        using var reader = new SqliteReader(town.Journal);
        var operations = await reader.ListOperations(openOnly: false, int.MaxValue, Cancel);
        var superior = await reader.ReadWork("urban_management-3490", 0, int.MaxValue, Cancel);
        return System.Text.Json.JsonSerializer.Serialize(new { operations, precedents = await reader.ReadPrecedents(int.MaxValue, Cancel), superior });
    }

    private static async Task<Receipt> Report(Town town, string id, Position at) => (await town.Client.Intake.ReportIncidentAsync(
        new() { Incident = new() { Source = "patrol", SourceId = id, Kind = Neighbourly, Position = at } }, cancellationToken: Cancel)).Receipt;

    private static async Task<Operation> Deny(Town town, Operation operation, int candidate) => (await town.Client.Operations.DenyJurisdictionAsync(
        new() { Command = By(operation, operation.Claimants[candidate].Organisation), Basis = "the other bank" }, cancellationToken: Cancel)).Operation;

    private static async Task<Operation> Designate(Town town, Operation operation, string organisation, string acting) => (await town.Client.Operations.DesignateJurisdictionAsync(
        new() { Command = By(operation, acting), Organisation = organisation, Reason = "the steps belong to it" }, cancellationToken: Cancel)).Operation;

    private static OperationHeader By(Operation operation, string acting) => new() { Number = operation.Card.Number, Acting = acting };

    private static async Task<IReadOnlyList<WorkItem>> FeedOf(Town town, string organisation)
    {
        using var watch = town.Client.Work.WatchWork(new() { Organisation = organisation }, cancellationToken: Cancel);
        Assert.True(await watch.ResponseStream.MoveNext(Cancel));
        return [.. watch.ResponseStream.Current.Items];
    }

    private static async Task Refused(string code, Func<Task> call) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(call)).RejectionCode());
}
