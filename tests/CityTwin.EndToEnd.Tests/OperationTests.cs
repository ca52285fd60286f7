using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Whistles and joint operations through the public door, by a clock that the reports move on.</summary>
public sealed class OperationTests : IAsyncLifetime
{
    private const string Manhole = "gbt47678.5-2026:matter:01001";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private Town town = null!;
    private string street = null!;
    private string district = null!;
    private int reports;

    private OperationService.OperationServiceClient City => town.Client.Operations;

    public async ValueTask InitializeAsync()
    {
        town = await Town.Start(Repository.Linjiang, "--Clock:Kind=Stepped");
        var organisations = (await town.Client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations;
        var office = organisations.First(one => one.Kind == "street_office");
        street = office.Id;
        district = organisations.Single(one => one.Kind == "district_office" && office.Area.StartsWith(one.Area, StringComparison.Ordinal)).Id;
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task An_emergency_whistle_acknowledged_after_eleven_minutes_raised_itself_and_its_marks_reach_both_sides()
    {
        await Pass(TimeSpan.Zero);
        var drafted = (await City.DraftWhistleAsync(
            new() { Acting = street, Class = OperationClass.Emergency, Subject = "主管爆裂，路面塌陷", ClientEventId = "w-1" }, cancellationToken: Cancel)).Operation;
        var again = (await City.DraftWhistleAsync(
            new() { Acting = street, Class = OperationClass.Emergency, Subject = "主管爆裂，路面塌陷", ClientEventId = "w-1" }, cancellationToken: Cancel)).Operation;
        Assert.Equal((drafted.Card.Number, OperationStage.Drafted, district), (again.Card.Number, again.Card.Stage, again.Card.Superior));

        await City.ApproveWhistleAsync(new() { Command = By(drafted, street) }, cancellationToken: Cancel);
        Assert.Equal(WorkNotice.WhistleToJudge, (await FeedOf(district))[^1].Notice);
        await Refused("operation.not_superior", async () => await City.JudgeWhistleAsync(
            new() { Command = By(drafted, street), Class = OperationClass.Emergency, Lead = "water-3490" }, cancellationToken: Cancel));
        await City.JudgeWhistleAsync(
            new() { Command = By(drafted, district), Class = OperationClass.Emergency, Lead = "water-3490", Assists = { "gas-3490", "power-3490" } }, cancellationToken: Cancel);

        // Ten minutes are over at 10:10; the lead answers at 10:11.
        await Pass(TimeSpan.FromMinutes(11));
        await Town.Until("the silence of all three came before the district", async () => (await Read(drafted)).Participants.All(it => it.RaisedTo == district));
        await City.AcknowledgeCallAsync(new() { Command = By(drafted, "water-3490") }, cancellationToken: Cancel);
        foreach (var came in new[] { "gas-3490", "power-3490", "water-3490" })
        {
            await City.ReportArrivalAsync(new() { Command = By(drafted, came) }, cancellationToken: Cancel);
            await City.FinishPartAsync(new() { Command = By(drafted, came), Result = "已处置" }, cancellationToken: Cancel);
        }

        var evaluated = (await City.EvaluateWhistleAsync(
            new()
            {
                Command = By(drafted, street),
                Evaluations = { Enumerable.Range(1, 3).Select(number => new Evaluation { Participant = number, Efficiency = 60, Handling = 90, Satisfaction = 90, Initiative = 80 }) },
            },
            cancellationToken: Cancel)).Operation;

        Assert.Equal((OperationStage.Ended, OperationEnd.Evaluated), (evaluated.Card.Stage, evaluated.Card.End));
        Assert.Equal(Start.AddMinutes(11), evaluated.Participants[0].AcknowledgedAt.ToDateTimeOffset());
        foreach (var side in new[] { "water-3490", "gas-3490", "power-3490", street })
        {
            Assert.Equal(WorkNotice.Evaluated, (await FeedOf(side))[^1].Notice);
        }

        await town.Verify();
    }

    [Fact]
    public async Task A_joint_operation_shares_its_cases_and_does_not_end_over_an_open_one()
    {
        await Pass(TimeSpan.Zero);
        var (first, second) = (await Report(), await Report());
        var formed = (await City.FormOperationAsync(
            new()
            {
                Acting = "command-centre", Kind = OperationKind.Joint, Class = OperationClass.Emergency, Subject = "两区内涝", Lead = "water-3490", Assists = { street },
                Areas = { first.Place.Areas[1], second.Place.Areas[^1] },
            },
            cancellationToken: Cancel)).Operation;
        await City.JoinCaseAsync(new() { Command = By(formed, "command-centre"), Case = first.CaseNumber }, cancellationToken: Cancel);
        var joined = (await City.JoinCaseAsync(new() { Command = By(formed, "water-3490"), Case = second.CaseNumber }, cancellationToken: Cancel)).Operation;
        Assert.Equal(new[] { first.CaseNumber, second.CaseNumber }.Order(), joined.Cases.Select(card => card.Number).Order());
        Assert.Equal([formed.Card.Number], (await town.Client.Cases.GetCaseAsync(new() { Number = first.CaseNumber }, cancellationToken: Cancel)).Case.Operations);

        foreach (var organisation in new[] { street, "water-3490" })
        {
            await City.AcknowledgeCallAsync(new() { Command = By(formed, organisation) }, cancellationToken: Cancel);
            await City.FinishPartAsync(new() { Command = By(formed, organisation), Result = "已处置" }, cancellationToken: Cancel);
        }

        await Refused("operation.case_open", async () => await City.EndOperationAsync(new() { Command = By(formed, "command-centre") }, cancellationToken: Cancel));
        await town.Client.Solve(first);
        await City.LeaveCaseAsync(new() { Command = By(formed, "command-centre"), Case = second.CaseNumber }, cancellationToken: Cancel);
        var ended = (await City.EndOperationAsync(new() { Command = By(formed, "command-centre") }, cancellationToken: Cancel)).Operation;
        Assert.Equal(OperationEnd.Completed, ended.Card.End);
        await Refused("case.not_open", async () => await Join(first.CaseNumber));
        await Refused("operation.unknown", async () => await City.GetOperationAsync(new() { Number = Domain.Operations.OperationNumber.Write("LJ", -999_999) }, cancellationToken: Cancel));
        await Refused("operation.number_invalid", async () => await City.GetOperationAsync(new() { Number = first.CaseNumber }, cancellationToken: Cancel));
        await town.Verify();
    }

    [Fact]
    public async Task A_watch_of_operations_begins_with_those_that_are_open_and_resumes_where_it_broke()
    {
        await Pass(TimeSpan.Zero);
        var drafted = await Draft("one");
        long position;
        using (var watch = City.WatchOperations(new(), cancellationToken: Cancel))
        {
            Assert.True(await watch.ResponseStream.MoveNext(Cancel));
            Assert.True(watch.ResponseStream.Current.Snapshot);
            Assert.Contains(watch.ResponseStream.Current.Operations, card => card.Number == drafted.Card.Number);
            position = watch.ResponseStream.Current.Position;
        }

        await City.ApproveWhistleAsync(new() { Command = By(drafted, street) }, cancellationToken: Cancel);
        using var resumed = City.WatchOperations(new() { AfterPosition = position }, cancellationToken: Cancel);
        Assert.True(await resumed.ResponseStream.MoveNext(Cancel));
        Assert.Equal((false, OperationStage.Approved), (resumed.ResponseStream.Current.Snapshot, Assert.Single(resumed.ResponseStream.Current.Operations).Stage));
        await Refused("watch.position_ahead", async () =>
        {
            using var ahead = City.WatchOperations(new() { AfterPosition = 1_000_000 }, cancellationToken: Cancel);
            await ahead.ResponseStream.MoveNext(Cancel);
        });
        Assert.Single((await City.ListOperationsAsync(new() { Kinds = { OperationKind.Whistle }, Organisations = { street }, OpenOnly = true }, cancellationToken: Cancel)).Operations);
        Assert.Empty((await City.ListOperationsAsync(new() { Kinds = { OperationKind.Boundary } }, cancellationToken: Cancel)).Operations);
    }

    private async Task<Operation> Draft(string id) => (await City.DraftWhistleAsync(
        new() { Acting = street, Class = OperationClass.Demand, Subject = "异味", ClientEventId = id }, cancellationToken: Cancel)).Operation;

    private async Task Join(string number)
    {
        var formed = (await City.FormOperationAsync(
            new() { Acting = "command-centre", Kind = OperationKind.Joint, Class = OperationClass.Demand, Subject = "复查", Lead = "water-3490" }, cancellationToken: Cancel)).Operation;
        await City.JoinCaseAsync(new() { Command = By(formed, "command-centre"), Case = number }, cancellationToken: Cancel);
    }

    private async Task<Operation> Read(Operation operation) =>
        (await City.GetOperationAsync(new() { Number = operation.Card.Number }, cancellationToken: Cancel)).Operation;

    // The clock shows the latest report.
    private Task<Receipt> Pass(TimeSpan since) => Report(since);

    private async Task<Receipt> Report(TimeSpan since = default)
    {
        var bounds = (await town.Client.City.GetCityAsync(new(), cancellationToken: Cancel)).Bounds;
        var position = new Position
        {
            Lat = ((bounds.South + bounds.North) / 2) + (0.003 * ++reports), Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84,
        };
        return (await town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "patrol", SourceId = $"{reports}", Kind = Manhole, Position = position, ReportedAt = (Start + since).ToTimestamp() } },
            cancellationToken: Cancel)).Receipt;
    }

    private async Task<IReadOnlyList<WorkItem>> FeedOf(string organisation)
    {
        using var watch = town.Client.Work.WatchWork(new() { Organisation = organisation }, cancellationToken: Cancel);
        Assert.True(await watch.ResponseStream.MoveNext(Cancel));
        return [.. watch.ResponseStream.Current.Items];
    }

    private static OperationHeader By(Operation operation, string acting) => new() { Number = operation.Card.Number, Acting = acting };

    private static async Task Refused(string code, Func<Task> call) => Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(call)).RejectionCode());
}
