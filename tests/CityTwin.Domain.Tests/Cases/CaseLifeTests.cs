using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Whatever is asked of a case in whatever order, it never comes to a state that makes no sense.</summary>
public sealed class CaseLifeTests
{
    private const int LongestLife = 400;

    // So many commands that 10^6 are asked: lives are 200 long in the mean.
    private const int ManyLives = 1_000_000 / (LongestLife / 2);

    // A step of the workflow is rare among random commands, so lives are long; half of them begin before filing.
    private static readonly Gen<(bool ByHand, (int Command, int Minutes)[] Steps)> Lives = Gen.Select(
        Gen.Bool,
        Gen.Select(Gen.Int[0, CaseCommands.All.Length - 1], Gen.Frequency((9, Gen.Int[0, 5]), (1, Gen.Int[0, 600]))).Array[0, LongestLife]);

    [Fact]
    public void A_random_life_makes_sense_after_every_event() => Lives.Sample(Live, iter: 500);

    [Fact, Trait("pace", "slow")]
    public void A_million_random_commands_make_sense_after_every_event() => Lives.Sample(Live, iter: ManyLives);

    [Fact]
    public void Every_stage_is_reached_by_some_life()
    {
        var reached = new HashSet<CaseStage>();
        Lives.Sample(
            life =>
            {
                var seen = new HashSet<CaseStage> { CaseStage.Unreported };
                Live(life, (_, _, after) => seen.Add(after.Stage));
                lock (reached)
                {
                    reached.UnionWith(seen);
                }
            },
            iter: 1_000);

        Assert.Equal(Enum.GetValues<CaseStage>(), reached.Order());
    }

    private static void Live((bool ByHand, (int Command, int Minutes)[] Steps) life) => Live(life, MakesSense);

    private static void Live((bool ByHand, (int Command, int Minutes)[] Steps) life, Action<Case, CaseEvent, Case> look)
    {
        var (byHand, steps) = life;
        var (state, now) = (byHand ? Case.Evolve(Case.Unreported, Reported) : Case.Unreported, Now);
        var events = (int)state.Version;
        foreach (var (command, minutes) in steps)
        {
            now = now.AddMinutes(minutes);
            var decision = CaseDecider.Decide(state, CaseCommands.All[command], TinyCity.Rules, now);
            Assert.False(decision.Refused is not null && decision.Events.Count > 0);
            foreach (var happened in decision.Events)
            {
                var before = state;
                state = Case.Evolve(state, happened);
                Assert.Equal(++events, state.Version);
                look(before, happened, state);
            }
        }
    }

    private static void MakesSense(Case before, CaseEvent happened, Case state)
    {
        Assert.Equal(state.Stage.IsOpen(), state.ClosedAt is null);
        Assert.Equal(state.Stage is CaseStage.Closed, state.CloseKind is not CloseKind.None);
        Assert.Equal(state.Stage is CaseStage.Merged, state.MergedInto is not null);
        Assert.Equal(state.Stage.IsOpen(), CaseCard.Of(3, state).IsOpen);
        Assert.True(state.Incidents >= before.Incidents);
        Assert.True(state.Stage == before.Stage || happened is CaseEvent.Unmerged || CaseWorkflow.Allows(before.Stage, state.Stage));
        ObligationsMakeSense(state);
        ClocksMakeSense(before, happened, state);
    }

    private static void ObligationsMakeSense(Case state)
    {
        var lead = state.LeadObligation;
        Assert.True(state.Stage.IsOpen() || state.Obligations.All(duty => !duty.IsOpen), "An obligation is open on a case that ended.");
        Assert.True(state.Obligations.Count(duty => duty is { Role: DutyRole.Lead, State: not (ObligationState.Returned or ObligationState.Released) }) <= 1, "Two lead.");
        Assert.Equal(Enumerable.Range(1, state.Obligations.Count), state.Obligations.Select(duty => duty.Number));
        Assert.True(state.Obligations.Where(duty => duty.IsOpen).GroupBy(duty => duty.Organisation).All(one => one.Count() == 1), "Somebody has two duties.");
        Assert.Equal(
            state.Stage switch
            {
                CaseStage.Dispatched => ObligationState.Offered,
                CaseStage.ReturnReview => ObligationState.ReturnAsked,
                CaseStage.Handling or CaseStage.Suspended => ObligationState.Accepted,
                CaseStage.AwaitInspection or CaseStage.AwaitClose or CaseStage.Closed => ObligationState.Done,
                CaseStage.Merged => lead?.State,
                _ => (ObligationState?)null,
            },
            lead?.State);
        Assert.True(state.Stage is not (CaseStage.AwaitInspection or CaseStage.AwaitClose) || state.Obligations.All(duty => !duty.IsOpen), "Submitted over an open assist.");
    }

    private static void ClocksMakeSense(Case before, CaseEvent happened, Case state)
    {
        Assert.True(before.Promise is null || before.Promise.Running == state.Promise!.Running, "The promise stopped or moved.");
        foreach (var clock in new[] { state.Promise, state.Handling }.Concat(state.Obligations.Select(duty => duty.Clock)))
        {
            var pauses = clock?.Running.Pauses ?? [];
            Assert.True(pauses.SkipLast(1).All(pause => pause.Until is not null), "A clock stands still twice.");
            Assert.Equal(pauses.OrderBy(pause => pause.From), pauses);
        }

        if (happened is CaseEvent.ClockSpoke said)
        {
            Assert.Equal(said.At, CaseTimers.Next(before)?.At);
            Assert.NotEqual(CaseTimers.Next(before), CaseTimers.Next(state));
        }

        Assert.True(before.OverdueAt is null || before.OverdueAt == state.OverdueAt, "Late twice, or late no more.");
    }
}
