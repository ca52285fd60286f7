using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class UnmergeTests
{
    private static readonly CaseCommand Unmerge = new CaseCommand.Unmerge("centre");

    public static TheoryData<int> OpenLengths => [1, 2, 3, 4, 5];

    [Theory, MemberData(nameof(OpenLengths))]
    public void A_merged_case_stands_for_itself_again_at_the_stage_it_had(int events)
    {
        var before = UpToSubmitted[..events].Aggregate(Case.Unreported, Case.Evolve);
        var state = Given([.. UpToSubmitted[..events], MergedInto7]).When(Unmerge).Then(Unmerged);

        Assert.Equal((before.Stage, null, null, before.Lead), (state.Stage, state.MergedInto, state.ClosedAt, state.Lead));
        Assert.Equal(before.Obligations.Select(duty => duty.State), state.Obligations.Select(duty => duty.State));
    }

    [Fact]
    public void Taking_it_back_again_changes_nothing() => Given(Reported, MergedInto7, Unmerged).When(Unmerge).Then();

    [Fact]
    public void An_ended_case_that_was_not_merged_is_refused() => Given(UpToResolved).When(Unmerge).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Unmerge).ThenRefused("case.unknown");
}
