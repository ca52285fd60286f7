using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CloseTests
{
    private static readonly CaseCommand Close = new CaseCommand.Close(CloseKind.Resolved, 0, null, "centre");

    public static TheoryData<CloseKind> Kinds => [.. Enum.GetValues<CloseKind>().Where(kind => kind is not CloseKind.None)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_checked_case_ends_as_the_centre_says(CloseKind kind)
    {
        var state = Given(UpToInspected).When(new CaseCommand.Close(kind, 0, null, "centre")).Then(new CaseEvent.Closed(kind, "centre", Now));

        Assert.Equal((CaseStage.Closed, kind, Now), (state.Stage, state.CloseKind, state.ClosedAt));
    }

    [Fact]
    public void Closing_again_in_the_same_way_changes_nothing() => Given(UpToResolved).When(Close).Then();

    [Fact]
    public void A_closed_case_cannot_end_in_another_way() =>
        Given(UpToResolved).When(new CaseCommand.Close(CloseKind.Explained, 0, null, "centre")).ThenRefused("case.wrong_stage");

    [Fact]
    public void How_it_ends_must_be_said() =>
        Given(UpToInspected).When(new CaseCommand.Close(CloseKind.None, 0, null, "centre")).ThenRefused("case.close_kind_missing");

    [Fact]
    public void A_case_at_work_cannot_be_closed_over_the_duty_of_its_lead() => Given(UpToHandling).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_checked_cannot_be_closed() => Given(UpToSubmitted).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void Nobody_ends_what_it_handles() =>
        Given(UpToInspected).When(new CaseCommand.Close(CloseKind.Resolved, 0, null, "roads")).ThenRefused("case.closer_handled");

    [Fact]
    public void Ending_it_unsolved_is_never_a_rule()
    {
        Given(UpToInspected).When(new CaseCommand.Close(CloseKind.Explained, 0, null, CaseCommand.Rule)).ThenRefused("case.not_by_rule");
        Assert.Equal(CloseKind.Resolved, Given(UpToInspected).When(new CaseCommand.Close(CloseKind.Resolved, 0, null, CaseCommand.Rule)).ThenAll().CloseKind);
    }

    [Fact]
    public void A_case_is_not_ended_over_one_that_was_split_off_it() =>
        Given(UpToInspected).When(new CaseCommand.Close(CloseKind.Resolved, 1, null, "centre")).ThenRefused("case.child_open");

    [Fact]
    public void A_proof_of_another_place_proves_nothing() =>
        Given(UpToInspected).When(new CaseCommand.Close(CloseKind.Resolved, 0, "ab", "centre")).ThenRefused("work.evidence_used");

    [Fact]
    public void A_filed_case_cannot_be_closed() => Given(Reported, Filed).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_merged_case_cannot_be_closed() => Given(Reported, MergedInto7).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Close).ThenRefused("case.unknown");
}
