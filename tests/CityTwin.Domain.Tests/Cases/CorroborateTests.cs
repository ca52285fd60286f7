using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class CorroborateTests
{
    private static readonly CaseCommand Again = new CaseCommand.Corroborate(First with { SourceId = "2" }, TinyCity.InN1, Near, "ab12");
    private static readonly CaseEvent Corroborated = new CaseEvent.Corroborated(First with { SourceId = "2" }, TinyCity.InN1, Near, "ab12", Now);

    public static TheoryData<int> OpenLengths => [1, 2, 3, 4, 5];

    [Theory, MemberData(nameof(OpenLengths))]
    public void An_open_case_takes_further_reports_at_any_stage(int events) =>
        Assert.Equal(2, Given(UpToSubmitted[..events]).When(Again).Then(Corroborated).Incidents);

    [Fact]
    public void A_further_report_leaves_stage_and_limit_alone()
    {
        var state = Given(UpToHandling).When(Again).Then(Corroborated);

        Assert.Equal((CaseStage.Handling, DueAt), (state.Stage, state.Handling!.DueAt));
    }

    [Fact]
    public void A_closed_case_takes_no_further_report() => Given(UpToResolved).When(Again).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_declined_case_takes_no_further_report() => Given(Reported, Rejected).When(Again).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_merged_case_takes_no_further_report() => Given(Reported, MergedInto7).When(Again).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_reopened_case_takes_further_reports_again() => Given([.. UpToResolved, Reopened]).When(Again).Then(Corroborated);

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Again).ThenRefused("case.unknown");
}
