using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What rises beyond chance is noticed while it happens, proposed once, and told through the public door.</summary>
public sealed class EarlyWarningTests : IAsyncLifetime
{
    private const string Community = "349001001001";

    private static readonly DateTimeOffset Later = WarnedTown.Start.AddDays(WarnedTown.QuietDays);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private WarnedTown warned = null!;

    private Town Town => warned.Town;

    private SituationService.SituationServiceClient City => Town.Client.Situations;

    public async ValueTask InitializeAsync() => warned = await WarnedTown.Begin(Repository.Linjiang);

    public ValueTask DisposeAsync() => warned.DisposeAsync();

    [Fact]
    public async Task Three_families_that_rise_in_one_community_are_one_joint_review_also_after_a_crash_and_with_a_fourth()
    {
        for (var family = 0; family < 3; family++)
        {
            await warned.Rise(family, Later.AddDays(family), Community);
        }

        await Town.Until("the review is proposed and formed", async () => (await Reviews()) is [{ Operations.Count: > 0 }]);
        var review = (await Reviews()).Single();
        Assert.Equal([Community], review.Proposal.Areas);
        Assert.Equal(Enumerable.Range(0, 3).Select(warned.FamilyOf), review.Rises.Select(rise => rise.Family));
        Assert.True(review.Open && review.Until > review.RaisedAt);

        await Town.Until("the cases have joined", async () => (await Formed(review)).Card.Cases.Count >= 3);
        var formed = await Formed(review);
        Assert.Equal((OperationKind.Review, review.Number, OperationStage.Underway), (formed.Card.Kind, formed.Situation, formed.Card.Stage));
        Assert.Equal("street_office", await KindOf(formed.Card.Lead));
        Assert.All(formed.Cases, card => Assert.Equal(Community, card.Place.Areas[^1]));

        await Town.Kill();
        await Town.StartAgain();
        await warned.Rise(3, Later.AddDays(3), Community);

        await Town.Until("the fourth family belongs to the same review", async () => (await Reviews()) is [{ Rises.Count: 4 }]);
        Assert.Equal(review.Number, (await Reviews()).Single().Number);
        Assert.Equal([formed.Card.Number], (await Town.Client.Operations.ListOperationsAsync(new() { Kinds = { OperationKind.Review } }, cancellationToken: Cancel)).Operations.Select(card => card.Number));
        Assert.Equal(2, (await City.ExplainSituationAsync(new() { Number = review.Number, Language = Language.En }, cancellationToken: Cancel)).Steps.Count);
        await Town.Verify();
    }

    [Fact]
    public async Task Thirty_reports_in_twenty_minutes_over_two_districts_are_one_situation_whose_proposal_is_accepted_in_one_call()
    {
        var border = new BorderPoints().AtOneEdge(1)[0];
        using var watch = City.WatchSituations(new(), cancellationToken: Cancel);
        Assert.True(await watch.ResponseStream.MoveNext(Cancel));
        Assert.True(watch.ResponseStream.Current is { Snapshot: true, Situations.Count: 0 });
        for (var n = 0; n < 30; n++)
        {
            await warned.Report(0, Later.AddHours(4).AddSeconds(40 * n), warned.Near(border, 500));
        }

        await Town.Until("the burst is told with most of its reports", async () => (await Bursts()) is [{ Burst.Reports: >= 25 }]);
        var burst = (await Bursts()).Single();
        var districts = burst.Burst.Areas.Select(area => area[..6]).Distinct().Count();
        Assert.Equal((true, 2), (burst.Open, districts));
        Assert.True(burst.Burst.Expected < 1 && burst.Burst.FalseAlarmsAMonth <= 1);
        Assert.True(burst.Burst.Bounds.West < border.Lon && border.Lon < burst.Burst.Bounds.East);
        Assert.Equal(warned.KindOf(0), burst.Burst.Kinds[0]);
        var squares = (await Town.Client.Places.GetCellsAsync(new() { Cells = { burst.Burst.Cells } }, cancellationToken: Cancel)).Squares;
        Assert.Equal(burst.Burst.Cells, squares.Select(square => square.Cell));
        Assert.All(squares, square => Assert.True(square.Corners[0].Lat <= burst.Burst.Bounds.North && square.Corners[2].Lat >= burst.Burst.Bounds.South));
        Assert.Equal(("3490", "3490"), (burst.Burst.CommonArea, burst.Proposal.CommonArea));

        var raised = await Next(watch);
        Assert.Equal(burst.Number, Assert.Single(raised.Situations).Number);
        await Refused("watch.position_ahead", async () =>
        {
            using var ahead = City.WatchSituations(new() { AfterFinding = 1_000_000 }, cancellationToken: Cancel);
            await ahead.ResponseStream.MoveNext(Cancel);
        });

        var accepted = (await Town.Client.Operations.FormOperationAsync(new() { Acting = "command-centre", Situation = burst.Number }, cancellationToken: Cancel)).Operation;
        Assert.Equal((OperationKind.Joint, burst.Proposal.Lead, burst.Number), (accepted.Card.Kind, accepted.Card.Lead, accepted.Situation));
        Assert.Equal(burst.Proposal.Areas.Order(), accepted.Card.Areas);
        Assert.True(accepted.Cases.Count > 0);
        Assert.Equal([accepted.Card.Number], (await City.GetSituationAsync(new() { Number = burst.Number }, cancellationToken: Cancel)).Situation.Operations);

        await Refused("situation.unknown", async () => await City.GetSituationAsync(new() { Number = Domain.Situations.SituationNumber.Write("LJ", 999_999) }, cancellationToken: Cancel));
        await Refused("situation.number_invalid", async () => await City.ExplainSituationAsync(new() { Number = accepted.Card.Number }, cancellationToken: Cancel));
        await Refused("situation.unknown", async () => await Town.Client.Operations.FormOperationAsync(
            new() { Acting = "command-centre", Situation = Domain.Situations.SituationNumber.Write("LJ", 999_999) }, cancellationToken: Cancel));

        // Over by a report that moves the clock: three hours in which windows still show the burst, and three quiet ones.
        await warned.Report(5, Later.AddHours(12), warned.Near(border, 20));
        await Town.Until("the burst has ended", async () => !(await Bursts()).Single().Open);
        using var resumed = City.WatchSituations(new() { AfterFinding = raised.Finding }, cancellationToken: Cancel);
        var missed = await Next(resumed);
        Assert.True(missed is { Snapshot: false } && missed.Finding > raised.Finding);
        Assert.Equal((burst.Number, false), Assert.Single(missed.Situations) is var over ? (over.Number, over.Open) : default);
        await SaysTheSame(burst.Number);
        await Town.Verify();
    }

    // From the running city and from its journal on disk.
    private async Task SaysTheSame(string number)
    {
        await using var online = await TownProcess.RunToEnd(LivedTown.Citytwin, ["explain", number, "--lang", "en", "--address", Town.Address]);
        await using var offline = await TownProcess.RunToEnd(LivedTown.Citytwin, ["explain", number, "--lang", "en", "--journal", Town.Journal, "--pack", Repository.Linjiang]);
        Assert.Equal((0, 0), (online.ExitCode, offline.ExitCode));
        Assert.Equal(online.Output, offline.Output);
        Assert.Contains("A burst was noticed", online.Output, StringComparison.Ordinal);
        Assert.Contains("It is over", online.Output, StringComparison.Ordinal);
        await using var unknown = await TownProcess.RunToEnd(
            LivedTown.Citytwin, ["explain", Domain.Situations.SituationNumber.Write("LJ", 999_999), "--journal", Town.Journal, "--pack", Repository.Linjiang]);
        Assert.Contains("situation.unknown", unknown.Output, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Situation>> Reviews() => (await City.ListSituationsAsync(new() { Kind = SituationKind.Review, Areas = { Community[..6] } }, cancellationToken: Cancel)).Situations;

    private async Task<IReadOnlyList<Situation>> Bursts() => (await City.ListSituationsAsync(new() { Kind = SituationKind.Burst }, cancellationToken: Cancel)).Situations;

    private async Task<Operation> Formed(Situation situation) =>
        (await Town.Client.Operations.GetOperationAsync(new() { Number = (await City.GetSituationAsync(new() { Number = situation.Number }, cancellationToken: Cancel)).Situation.Operations[0] }, cancellationToken: Cancel)).Operation;

    private async Task<string> KindOf(string organisation) =>
        (await Town.Client.City.ListOrganisationsAsync(new(), cancellationToken: Cancel)).Organisations.Single(one => one.Id == organisation).Kind;

    private static async Task<WatchSituationsResponse> Next(AsyncServerStreamingCall<WatchSituationsResponse> watch)
    {
        await Town.Until("a frame tells of a situation", async () =>
            await watch.ResponseStream.MoveNext(Cancel).WaitAsync(TimeSpan.FromMinutes(1), Cancel) && watch.ResponseStream.Current.Situations.Count > 0);
        return watch.ResponseStream.Current;
    }

    private static async Task Refused(string code, Func<Task> call) => Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(call)).RejectionCode());
}
