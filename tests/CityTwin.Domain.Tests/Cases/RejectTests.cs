using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class RejectTests
{
    private static readonly CaseCommand Reject = new CaseCommand.Reject(RejectReason.BeyondCompetence, "not the city's", "centre");

    [Fact]
    public void A_reported_case_is_declined_and_ends() => Assert.Equal(Now, Given(Reported).When(Reject).Then(Rejected).ClosedAt);

    [Fact]
    public void A_declined_case_has_no_kind_of_closing() => Assert.Equal(CloseKind.None, Given(Reported).When(Reject).Then(Rejected).CloseKind);

    [Fact]
    public void Declining_again_changes_nothing() => Given(Reported, Rejected).When(Reject).Then();

    [Fact]
    public void A_case_that_the_city_has_accepted_cannot_be_declined() => Given(Reported, Filed).When(Reject).ThenRefused("case.wrong_stage");

    [Fact]
    public void The_code_of_the_closed_list_is_asked_for() =>
        Given(Reported).When(new CaseCommand.Reject(null, "no", "centre")).ThenRefused("case.reject_code_missing");

    [Fact]
    public void Declining_is_never_a_rule() =>
        Given(Reported).When(new CaseCommand.Reject(RejectReason.NotFound, "no", CaseCommand.Rule)).ThenRefused("case.not_by_rule");

    [Theory, MemberData(nameof(Reasons.Unusable), MemberType = typeof(Reasons))]
    public void A_reason_is_asked_for(string reason) => Given(Reported).When(new CaseCommand.Reject(RejectReason.NotFound, reason, "centre")).ThenRefused("case.reason_invalid");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Reject).ThenRefused("case.unknown");
}
