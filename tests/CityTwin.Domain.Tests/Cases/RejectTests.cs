using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class RejectTests
{
    private static readonly CaseCommand Reject = new CaseCommand.Reject("not the city's", "centre");

    [Fact]
    public void A_reported_case_is_declined_and_ends() => Assert.Equal(Now, Given(Reported).When(Reject).Then(Rejected).ClosedAt);

    [Fact]
    public void A_declined_case_has_no_kind_of_closing() => Assert.Equal(CloseKind.None, Given(Reported).When(Reject).Then(Rejected).CloseKind);

    [Fact]
    public void Declining_again_changes_nothing() => Given(Reported, Rejected).When(Reject).Then();

    [Fact]
    public void A_case_that_the_city_has_accepted_cannot_be_declined() => Given(Reported, Filed).When(Reject).ThenRefused("case.wrong_stage");

    [Theory, MemberData(nameof(Reasons.Unusable), MemberType = typeof(Reasons))]
    public void A_reason_is_asked_for(string reason) => Given(Reported).When(new CaseCommand.Reject(reason, "centre")).ThenRefused("case.reason_invalid");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Reject).ThenRefused("case.unknown");
}
