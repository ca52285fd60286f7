using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class MergeTests
{
    private static readonly CaseCommand Merge = Into(7);

    public static TheoryData<int> OpenLengths => [1, 2, 3, 4, 5];

    [Theory, MemberData(nameof(OpenLengths))]
    public void An_open_case_goes_into_another_one_at_any_stage(int events)
    {
        var before = UpToSubmitted[..events].Aggregate(Case.Unreported, Case.Evolve);
        var state = Given(UpToSubmitted[..events]).When(Merge).Then(MergedInto7);

        Assert.Equal((CaseStage.Merged, before.Stage, 7L, Now), (state.Stage, state.StageBeforeMerge, state.MergedInto, state.ClosedAt));
        Assert.All(state.Obligations, duty => Assert.False(duty.IsOpen));
    }

    [Fact]
    public void Merging_again_into_the_same_one_changes_nothing() => Given(Reported, MergedInto7).When(Merge).Then();

    [Fact]
    public void Merging_again_changes_nothing_even_when_the_other_case_has_ended_since() =>
        Given(Reported, MergedInto7).When(Into(7, intoIsOpen: false)).Then();

    [Fact]
    public void A_merged_case_cannot_go_into_yet_another_one() => Given(Reported, MergedInto7).When(Into(8)).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_cannot_go_into_itself() => Given(Reported).When(Into(3)).ThenRefused("case.merge_into_itself");

    [Fact]
    public void The_other_case_must_be_open() => Given(Reported).When(Into(7, intoIsOpen: false)).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_closed_case_cannot_be_merged() => Given(UpToResolved).When(Merge).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_declined_case_cannot_be_merged() => Given(Reported, Rejected).When(Merge).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Merge).ThenRefused("case.unknown");

    private static CaseCommand.Merge Into(long other, bool intoIsOpen = true) => new(Self: 3, other, intoIsOpen, "centre");
}
