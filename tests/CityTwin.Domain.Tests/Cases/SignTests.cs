using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class SignTests
{
    private static readonly CaseCommand Sign = new CaseCommand.Sign(0, "roads");

    [Fact]
    public void A_dispatched_case_is_taken_up() => Assert.Equal(CaseStage.Handling, Given(Reported, Filed, ToRoads).When(Sign).Then(Signed).Stage);

    [Fact]
    public void Signing_again_changes_nothing() => Given(UpToHandling).When(Sign).Then();

    [Fact]
    public void A_case_without_a_lead_cannot_be_taken_up() => Given(Reported, Filed).When(Sign).ThenRefused("work.nobody_leads");

    [Fact]
    public void Signing_is_no_way_around_the_check_on_site() => Given(UpToSubmitted).When(Sign).ThenRefused("work.wrong_state");

    [Fact]
    public void Signing_is_no_way_to_reopen() => Given(UpToResolved).When(Sign).ThenRefused("work.wrong_state");

    [Fact]
    public void Nobody_takes_up_what_another_one_is_asked() =>
        Given(Reported, Filed, ToRoads).When(new CaseCommand.Sign(0, "parks")).ThenRefused("work.not_yours");

    [Fact]
    public void Whoever_assists_takes_up_its_part_without_moving_the_case()
    {
        var state = Given([.. UpToHandling, ParksAsked]).When(new CaseCommand.Sign(2, "parks")).Then(new CaseEvent.Signed("parks", Now, 2));

        Assert.Equal((CaseStage.Handling, "roads", Now), (state.Stage, state.Lead, state.Obligations[1].TakenUpAt));
    }

    [Fact]
    public void What_was_said_under_the_same_id_before_is_not_said_again()
    {
        var sign = Sign with { ClientEventId = "a1" };
        var signed = Given(Reported, Filed, ToRoads).When(sign).Then(Signed with { ClientEventId = "a1" });

        Assert.Equal(["a1"], signed.Obligations[0].Heard);
        Given(Reported, Filed, ToRoads, Signed with { ClientEventId = "a1" }, Submitted).When(sign).Then();
    }

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Sign).ThenRefused("case.unknown");
}
