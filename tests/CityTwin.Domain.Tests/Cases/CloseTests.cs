using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CloseTests
{
    private static readonly CaseCommand Close = new CaseCommand.Close(CloseKind.Resolved, "centre");

    public static TheoryData<CloseKind> Kinds => [.. Enum.GetValues<CloseKind>().Where(kind => kind is not CloseKind.None)];

    [Theory, MemberData(nameof(Kinds))]
    public void A_checked_case_ends_as_the_centre_says(CloseKind kind)
    {
        var state = Given(UpToSubmitted).When(new CaseCommand.Close(kind, "centre")).Then(new CaseEvent.Closed(kind, "centre", Now));

        Assert.Equal((CaseStage.Closed, kind, Now), (state.Stage, state.CloseKind, state.ClosedAt));
    }

    [Fact]
    public void Closing_again_in_the_same_way_changes_nothing() => Given(UpToResolved).When(Close).Then();

    [Fact]
    public void A_closed_case_cannot_end_in_another_way() =>
        Given(UpToResolved).When(new CaseCommand.Close(CloseKind.Explained, "centre")).ThenRefused("case.wrong_stage");

    [Fact]
    public void How_it_ends_must_be_said() =>
        Given(UpToSubmitted).When(new CaseCommand.Close(CloseKind.None, "centre")).ThenRefused("case.close_kind_missing");

    [Fact]
    public void A_case_at_work_cannot_be_closed_over_the_duty_of_its_lead() => Given(UpToHandling).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_filed_case_cannot_be_closed() => Given(Reported, Filed).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_merged_case_cannot_be_closed() => Given(Reported, MergedInto7).When(Close).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Close).ThenRefused("case.unknown");
}
