using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What a page offers is what the city does, over the whole life of a case.</summary>
public sealed class ActionsTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly CaseService.CaseServiceClient cases = demo.Town.Client.Cases;

    [Fact]
    public async Task At_each_step_of_its_life_the_next_one_is_possible_for_whoever_takes_it()
    {
        var (receipt, city) = (await demo.Report("actions"), demo.Town.Client);

        Assert.True((await Find(receipt, receipt.Lead, CaseActionKind.Accept)).Possible);
        await city.Sign(receipt);
        await city.FinishAssists(receipt);
        Assert.True((await Find(receipt, receipt.Lead, CaseActionKind.Finish)).Possible);
        await city.Submit(receipt);
        Assert.True((await Find(receipt, "centre", CaseActionKind.Inspect)).Possible);
        Assert.Equal("case.inspector_handled", (await Find(receipt, receipt.Lead, CaseActionKind.Inspect)).Code);
        await city.Inspect(receipt);
        Assert.True((await Find(receipt, "centre", CaseActionKind.Close)).Possible);
        await city.Close(receipt);
        Assert.True((await Find(receipt, "centre", CaseActionKind.Reopen)).Possible);
    }

    [Fact]
    public async Task What_is_not_possible_says_why_in_both_languages_and_with_the_code_of_the_call()
    {
        var receipt = await demo.Report("greyed");

        var close = await Find(receipt, "centre", CaseActionKind.Close);

        Assert.Equal((false, "case.wrong_stage", true), (close.Possible, close.Code, close.Next));
        Assert.Matches("^[0-9]+ (duty|duties) open$", close.Words.En);
        Assert.Matches("^[0-9]+ 项任务未办结$", close.Words.Zh);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await cases.CloseCaseAsync(new() { Command = Steps.By(receipt, "centre"), Kind = CloseKind.Resolved }));
        Assert.Equal(close.Code, refused.RejectionCode());
    }

    [Fact]
    public async Task The_version_is_the_one_to_expect_and_candidates_are_accepted()
    {
        var receipt = await demo.Report("candidates");
        var answer = await cases.ListActionsAsync(new() { Number = receipt.CaseNumber, Acting = "centre" }, cancellationToken: TestContext.Current.CancellationToken);
        var dispatch = answer.Actions.Single(action => action.Action is CaseActionKind.Dispatch);

        Assert.Equal([ActionInput.Organisation], dispatch.Inputs);
        Assert.NotEmpty(dispatch.Candidates);
        var lead = (await cases.DispatchCaseAsync(new() { Command = Steps.By(receipt, "centre", answer.Version), Lead = dispatch.Candidates[0] })).Case.Card.Lead;
        Assert.Equal(dispatch.Candidates[0], lead);
    }

    [Fact]
    public async Task Open_parts_of_a_case_stand_in_the_way_of_closing_it()
    {
        var (receipt, city) = (await demo.Report("parts"), demo.Town.Client);
        await city.Sign(receipt);
        var kind = (await cases.GetCaseAsync(new() { Number = receipt.CaseNumber }, cancellationToken: TestContext.Current.CancellationToken)).Case.Card.Kind;
        await cases.SplitCaseAsync(new() { Command = Steps.By(receipt, "centre"), Kind = kind, Reason = "two holes" });
        await city.FinishAssists(receipt);
        await city.Submit(receipt);
        await city.Inspect(receipt);

        Assert.Equal("case.child_open", (await Find(receipt, "centre", CaseActionKind.Close)).Code);
    }

    [Theory]
    [InlineData("LJ-1-9", "centre", StatusCode.InvalidArgument, "case.number_invalid")]
    [InlineData("", "two\nlines", StatusCode.InvalidArgument, "case.acting_invalid")]
    public async Task Who_or_what_cannot_be_is_refused_with_a_code(string number, string acting, StatusCode status, string code)
    {
        var known = number.Length > 0 ? number : (await demo.Report("acting")).CaseNumber;

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await cases.ListActionsAsync(new() { Number = known, Acting = acting }));

        Assert.Equal((status, code), (refused.StatusCode, refused.RejectionCode()));
    }

    private async Task<CaseAction> Find(Receipt receipt, string acting, CaseActionKind kind) =>
        (await cases.ListActionsAsync(new() { Number = receipt.CaseNumber, Acting = acting })).Actions.First(action => action.Action == kind);
}
