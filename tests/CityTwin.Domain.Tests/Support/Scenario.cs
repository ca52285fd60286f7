using System.Text.Json;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Tests.Support;

/// <summary>Given what happened, when something is asked, then this follows.</summary>
internal sealed class Scenario
{
    private readonly Case state;
    private readonly DateTimeOffset now;
    private readonly Decision<CaseEvent>? decision;

    private Scenario(Case state, DateTimeOffset now, Decision<CaseEvent>? decision = null) =>
        (this.state, this.now, this.decision) = (state, now, decision);

    public static Scenario Given(params CaseEvent[] happened) => new(happened.Aggregate(Case.Unreported, Case.Evolve), Happened.Now);

    public Scenario At(DateTimeOffset instant) => new(state, instant);

    public Scenario When(CaseCommand command) => new(state, now, CaseDecider.Decide(state, command, TinyCity.Rules, now));

    /// <summary>Exactly these events follow; without any, the command is accepted and changes nothing.</summary>
    public Case Then(params CaseEvent[] expected)
    {
        Assert.Null(decision!.Refused);
        Assert.Equal(expected.Select(Written), decision.Events.Select(Written));
        return decision.Events.Aggregate(state, Case.Evolve);
    }

    /// <summary>Whatever follows, without looking at the events one by one.</summary>
    public Case ThenAll()
    {
        Assert.Null(decision!.Refused);
        return decision.Events.Aggregate(state, Case.Evolve);
    }

    public void ThenRefused(string code)
    {
        Assert.Empty(decision!.Events);
        Assert.Equal(code, decision.Refused?.Code);
    }

    // Lists compare by reference: what an event says is compared as it is written.
    // Clocks of stages have tests of their own.
    private static string Written(CaseEvent happened) =>
        $"{happened.GetType().Name} {JsonSerializer.Serialize(happened with { StageClock = null }, happened.GetType())}";
}
