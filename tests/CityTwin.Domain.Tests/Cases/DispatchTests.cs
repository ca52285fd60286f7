using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class DispatchTests
{
    private static readonly CaseCommand ToTheRoads = new CaseCommand.Dispatch("roads", "centre");

    [Fact]
    public void A_filed_case_goes_to_the_organisation_that_is_named() =>
        Assert.Equal("roads", Given(Reported, Filed).When(ToTheRoads).Then(ToRoads).Lead);

    [Fact]
    public void Dispatching_again_to_the_same_one_changes_nothing() => Given(Reported, Filed, ToRoads).When(ToTheRoads).Then();

    [Fact]
    public void A_case_in_the_wrong_hands_can_be_handed_on() => Given(Reported, Filed, Dispatched("parks")).When(ToTheRoads).Then(Dispatched("roads", 2));

    [Fact]
    public void Handing_on_leaves_the_limit_as_it_was() =>
        Assert.Equal(DueAt, Given(Reported, Filed, Dispatched("parks")).When(ToTheRoads).ThenAll().Handling!.DueAt);

    [Fact]
    public void A_case_that_is_not_filed_is_refused() => Given(Reported).When(ToTheRoads).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_signed_case_must_be_ended_by_whoever_signed_it() => Given(UpToHandling).When(ToTheRoads).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_closed_case_is_refused() => Given(UpToResolved).When(ToTheRoads).ThenRefused("case.wrong_stage");

    [Fact]
    public void An_organisation_the_city_does_not_have_is_refused() =>
        Given(Reported, Filed).When(new CaseCommand.Dispatch("navy", "centre")).ThenRefused("case.organisation_unknown");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(ToTheRoads).ThenRefused("case.unknown");
}
