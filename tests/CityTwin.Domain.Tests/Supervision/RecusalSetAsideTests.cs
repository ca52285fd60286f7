using CityTwin.Domain.Indicators;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class RecusalSetAsideTests
{
    [Fact]
    public void Whoever_made_an_organisation_lead_against_its_declared_interest_is_asked()
    {
        var task = Assert.Single(Found([Given(1, ReturnReason.Recusal, ReturnOutcome.Overridden), .. Good(2, 3)]));

        Assert.Equal((SupervisionSignal.RecusalSetAside, "mayor", "declared by roads", 1), (task.Signal, task.Organisation, task.Subject, task.Figure("set_aside")));
        Assert.Equal(["001"], task.Evidence);
    }

    [Theory]
    [InlineData(ReturnReason.Recusal, ReturnOutcome.Upheld)]
    [InlineData(ReturnReason.Recusal, ReturnOutcome.Pending)]
    [InlineData(ReturnReason.NoAuthority, ReturnOutcome.Overridden)]
    public void Nothing_else_is(ReturnReason reason, ReturnOutcome outcome) => Assert.Empty(Found([Given(1, reason, outcome)]));

    private static CaseFacts Given(int number, ReturnReason reason, ReturnOutcome outcome) =>
        Good(number) with { Handovers = [new Handover("roads", Day(2), outcome) { Reason = reason, DecidedBy = "mayor" }] };
}
