using CityTwin.Client;
using CityTwin.Domain.Cases;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;
using CloseKind = CityTwin.Protocol.V1.CloseKind;

namespace CityTwin.EndToEnd.Tests;

/// <summary>A whole life of cases through the public door.</summary>
public sealed class CaseLifeTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly Town town = demo.Town;

    [Fact]
    public async Task A_case_is_signed_done_found_wanting_done_again_closed_and_reopened()
    {
        var (receipt, city) = (await demo.Report("life"), town.Client);

        Assert.Equal(Stage.Handling, (await city.Sign(receipt)).Card.Stage);
        await city.FinishAssists(receipt);
        Assert.Equal(Stage.AwaitInspection, (await city.Submit(receipt)).Card.Stage);
        Assert.Equal(Stage.Handling, (await city.Cases.ReworkCaseAsync(new() { Command = Steps.By(receipt, "inspection"), Reason = "still open" })).Case.Card.Stage);
        await city.Submit(receipt);
        Assert.Equal(Stage.AwaitClose, (await city.Inspect(receipt)).Card.Stage);
        var closed = await city.Close(receipt);
        Assert.Equal((Stage.Closed, CloseKind.Resolved), (closed.Card.Stage, closed.Card.CloseKind));
        var reopened = (await city.Cases.ReopenCaseAsync(new() { Command = Steps.By(receipt, "supervisor"), Reason = "it came back" })).Case;
        Assert.Equal((Stage.Handling, 1, 1), (reopened.Card.Stage, reopened.Reworks, reopened.Reopenings));

        var history = await city.Cases.GetCaseHistoryAsync(new() { Number = receipt.CaseNumber });
        Assert.Equal(Enumerable.Range(1, history.Events.Count).Select(version => (long)version), history.Events.Select(happened => happened.Version));
    }

    [Fact]
    public async Task A_merge_moves_the_incidents_and_can_be_taken_back()
    {
        var (one, other) = (await demo.Report("merge-a"), await demo.Report("merge-b"));
        var header = new CommandHeader { Number = one.CaseNumber, Acting = "centre" };
        var cases = town.Client.Cases;

        var merged = (await cases.MergeCaseAsync(new() { Command = header, Into = other.CaseNumber })).Case.Card;
        Assert.Equal((Stage.Merged, other.CaseNumber), (merged.Stage, merged.MergedInto));
        Assert.Equal(2, (await cases.GetCaseAsync(new() { Number = other.CaseNumber })).Case.Card.Incidents);

        var restored = (await cases.UnmergeCaseAsync(new() { Command = header })).Case.Card;
        Assert.Equal(Stage.Dispatched, restored.Stage);
        Assert.Equal(1, (await cases.GetCaseAsync(new() { Number = other.CaseNumber })).Case.Card.Incidents);
    }

    [Fact]
    public async Task Open_cases_that_may_be_one_are_suggested_with_what_speaks_for_it_and_only_while_they_are_open()
    {
        var (one, other) = (await demo.Report("same"), await demo.Report("same"));
        var cases = town.Client.Cases;

        var suggested = (await cases.SuggestMergesAsync(new() { Number = one.CaseNumber })).Suggestions;
        var found = Assert.Single(suggested, suggestion => suggestion.Card.Number == other.CaseNumber);
        Assert.True(found.Score > 0.99, $"{found.Score}");
        Assert.Equal(["distance", "kind", "time"], found.Parts.Select(part => part.Name));
        Assert.Equal(1, found.Parts.Sum(part => part.Share), precision: 6);
        Assert.DoesNotContain(suggested, suggestion => suggestion.Card.Number == one.CaseNumber);

        await cases.MergeCaseAsync(new() { Command = new CommandHeader { Number = other.CaseNumber, Acting = "centre" }, Into = one.CaseNumber });
        Assert.DoesNotContain(
            (await cases.SuggestMergesAsync(new() { Number = one.CaseNumber })).Suggestions, suggestion => suggestion.Card.Number == other.CaseNumber);
        Assert.Empty((await cases.SuggestMergesAsync(new() { Number = other.CaseNumber })).Suggestions);
    }

    [Fact]
    public async Task Whoever_leaves_a_merged_case_takes_its_incidents_from_every_case_above()
    {
        var names = new List<string>();
        for (var index = 0; index < 4; index++)
        {
            names.Add((await demo.Report("chain")).CaseNumber);
        }

        await Merge(names[0], names[1]);
        await Merge(names[1], names[2]);
        await Merge(names[2], names[3]);
        Assert.Equal([1, 2, 3, 4], await IncidentsOf(names));

        await Unmerge(names[1]);
        Assert.Equal([1, 2, 1, 2], await IncidentsOf(names));
        await Unmerge(names[0]);
        Assert.Equal([1, 1, 1, 2], await IncidentsOf(names));
        await town.Verify();
    }

    [Fact]
    public async Task Merges_in_a_circle_are_refused()
    {
        var (one, other, third) = ((await demo.Report("circle")).CaseNumber, (await demo.Report("circle")).CaseNumber, (await demo.Report("circle")).CaseNumber);
        await Merge(one, other);
        await Merge(other, third);

        var refused = await Assert.ThrowsAsync<RpcException>(() => Merge(third, one));

        Assert.Equal((StatusCode.FailedPrecondition, "case.merge_target_not_open"), (refused.StatusCode, refused.RejectionCode()));
    }

    [Fact]
    public async Task A_chain_of_merges_longer_than_the_limit_is_taken_back_from_its_end()
    {
        var names = new List<string> { (await demo.Report("long-chain")).CaseNumber };
        for (var above = 0; above <= CaseRejections.MergeChainLength; above++)
        {
            names.Add((await demo.Report("long-chain")).CaseNumber);
            await Merge(names[^2], names[^1]);
        }

        var refused = await Assert.ThrowsAsync<RpcException>(() => Unmerge(names[0]));
        Assert.Equal((StatusCode.FailedPrecondition, "case.merge_chain_too_long"), (refused.StatusCode, refused.RejectionCode()));

        await Unmerge(names[^2]);
        await Unmerge(names[0]);
        Assert.Equal([1, CaseRejections.MergeChainLength, 1], await IncidentsOf([names[0], names[^2], names[^1]]));
    }

    [Fact]
    public async Task Two_who_merge_into_each_other_at_once_leave_one_open_case()
    {
        var (one, other) = (await demo.Report("cross-a"), await demo.Report("cross-b"));
        var cases = town.Client.Cases;

        var outcomes = await Task.WhenAll(
            Try(() => cases.MergeCaseAsync(new() { Command = new() { Number = one.CaseNumber }, Into = other.CaseNumber }).ResponseAsync),
            Try(() => cases.MergeCaseAsync(new() { Command = new() { Number = other.CaseNumber }, Into = one.CaseNumber }).ResponseAsync));

        Assert.Contains(null, outcomes);
        var stages = new[] { await StageOf(one), await StageOf(other) };
        Assert.Single(stages, stage => stage == Stage.Merged);
    }

    [Fact]
    public async Task A_command_on_an_older_version_is_told_that_somebody_else_was_faster()
    {
        var receipt = await demo.Report("version");
        await town.Client.Sign(receipt, version: 3);

        var refused = await Assert.ThrowsAsync<RpcException>(() => town.Client.Submit(receipt, version: 3));

        Assert.Equal((StatusCode.FailedPrecondition, "case.version_conflict"), (refused.StatusCode, refused.RejectionCode()));
    }

    public static TheoryData<string, StatusCode, string> Numbers => new()
    {
        { "LJ-1-9", StatusCode.InvalidArgument, "case.number_invalid" },
        { "BOS-1-3", StatusCode.InvalidArgument, "case.number_invalid" },
        { CaseNumber.Write("LJ", 999_999_999), StatusCode.NotFound, "case.unknown" },
    };

    [Theory, MemberData(nameof(Numbers))]
    public async Task A_number_that_is_none_is_refused_with_a_code(string number, StatusCode status, string code)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await town.Client.Cases.GetCaseAsync(new() { Number = number }));

        Assert.Equal((status, code), (refused.StatusCode, refused.RejectionCode()));
    }

    private static async Task<string?> Try<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (RpcException refused)
        {
            return refused.Status.Detail;
        }
    }

    private async Task Merge(string number, string into) => await town.Client.Cases.MergeCaseAsync(new() { Command = new() { Number = number }, Into = into });

    private async Task Unmerge(string number) => await town.Client.Cases.UnmergeCaseAsync(new() { Command = new() { Number = number } });

    private async Task<IEnumerable<int>> IncidentsOf(IEnumerable<string> numbers) => await Task.WhenAll(
        numbers.Select(async number => (await town.Client.Cases.GetCaseAsync(new() { Number = number })).Case.Card.Incidents));

    private async Task<Stage> StageOf(Receipt receipt) => (await town.Client.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case.Card.Stage;
}
