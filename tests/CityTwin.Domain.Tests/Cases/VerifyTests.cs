using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class VerifyTests
{
    private static readonly CaseEvent Asked = new CaseEvent.VerificationAsked("intake", Now);

    [Fact]
    public void A_report_is_looked_at_on_site_before_it_is_filed()
    {
        Assert.Equal(CaseStage.Verifying, Given(Reported).When(new CaseCommand.AskVerification("intake")).Then(Asked).Stage);
        var state = Given(Reported, Asked).When(new CaseCommand.Verify(VerificationFinding.Exists, "collector"))
            .Then(new CaseEvent.Verified(VerificationFinding.Exists, "collector", Now));

        Assert.Equal((CaseStage.Reported, VerificationFinding.Exists), (state.Stage, state.Finding));
    }

    [Fact]
    public void What_is_being_looked_at_is_not_filed() => Given(Reported, Asked).When(new CaseCommand.File("centre")).ThenRefused("case.wrong_stage");

    [Fact]
    public void Nobody_finds_anything_without_being_asked() =>
        Given(UpToHandling).When(new CaseCommand.Verify(VerificationFinding.Exists, "collector")).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_check_that_agrees_waits_for_the_end() =>
        Assert.Equal(CaseStage.AwaitClose, Given(UpToSubmitted).When(new CaseCommand.Inspect("inspection")).Then(Inspected).Stage);

    [Fact]
    public void Nobody_checks_its_own_work() => Given(UpToSubmitted).When(new CaseCommand.Inspect("roads")).ThenRefused("case.inspector_handled");

    [Fact]
    public void Nothing_is_checked_before_it_is_submitted() => Given(UpToHandling).When(new CaseCommand.Inspect("inspection")).ThenRefused("case.wrong_stage");
}
