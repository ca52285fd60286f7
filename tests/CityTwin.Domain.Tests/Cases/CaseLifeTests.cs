using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Whatever is asked of a case in whatever order, it never comes to a state that makes no sense.</summary>
public sealed class CaseLifeTests
{
    private static readonly CaseCommand[] Commands =
    [
        new CaseCommand.Report(First, TinyCity.InS1, null),
        new CaseCommand.Corroborate(First, TinyCity.InN1, Near, null),
        new CaseCommand.File("centre"),
        new CaseCommand.Reject("no", "centre"),
        new CaseCommand.Dispatch("roads", "centre"),
        new CaseCommand.Dispatch("parks", "centre"),
        new CaseCommand.Sign("roads"),
        new CaseCommand.Return("no", "roads"),
        new CaseCommand.Submit("roads"),
        new CaseCommand.Rework("no", "centre"),
        new CaseCommand.Close(CloseKind.Resolved, "centre"),
        new CaseCommand.Close(CloseKind.Explained, "centre"),
        new CaseCommand.Reopen("yes", "centre"),
        new CaseCommand.Merge(3, 7, true, "centre"),
        new CaseCommand.Merge(3, 8, true, "centre"),
        new CaseCommand.Unmerge("centre"),
        new CaseCommand.Absorb(5, 2, "centre"),
        new CaseCommand.NoteLimit(),
    ];

    // A step of the workflow is rare among random commands, so lives are long; half of them begin before filing.
    private static readonly Gen<(bool ByHand, int[] Steps)> Lives =
        Gen.Select(Gen.Bool, Gen.Int[0, Commands.Length - 1].Array[0, 200]);

    [Fact]
    public void A_random_life_makes_sense_after_every_event() => Lives.Sample(life =>
    {
        var (byHand, steps) = life;
        var state = byHand ? Case.Evolve(Case.Unreported, Reported) : Case.Unreported;
        var events = (int)state.Version;
        var hour = 0;
        foreach (var step in steps)
        {
            var decision = CaseDecider.Decide(state, Commands[step], TinyCity.Rules, Now.AddHours(hour++));
            Assert.False(decision.Refused is not null && decision.Events.Count > 0);
            foreach (var happened in decision.Events)
            {
                var before = state;
                state = Case.Evolve(state, happened);
                Assert.Equal(++events, state.Version);
                MakesSense(before, happened, state);
            }
        }
    });

    [Fact]
    public void Every_stage_is_reached_by_some_life()
    {
        var reached = new HashSet<CaseStage>();
        Case[] frontier = [Case.Unreported, Case.Evolve(Case.Unreported, Reported)];
        while (frontier.Length > 0)
        {
            reached.UnionWith(frontier.Select(state => state.Stage));
            frontier =
            [
                .. frontier
                    .SelectMany(state => Commands.Select(command => CaseDecider.Decide(state, command, TinyCity.Rules, Now).Events.Aggregate(state, Case.Evolve)))
                    .Where(state => !reached.Contains(state.Stage))
                    .DistinctBy(state => state.Stage),
            ];
        }

        Assert.Equal(Enum.GetValues<CaseStage>(), reached.Order());
    }

    private static void MakesSense(Case before, CaseEvent happened, Case state)
    {
        Assert.Equal(state.Stage.IsOpen(), state.ClosedAt is null);
        Assert.Equal(state.Stage is CaseStage.Closed, state.CloseKind is not CloseKind.None);
        Assert.Equal(state.Stage is CaseStage.Merged, state.MergedInto is not null);
        Assert.True(state.Stage is not (CaseStage.Reported or CaseStage.Filed) || state.Lead is null);
        Assert.True(state.Stage is not (CaseStage.Dispatched or CaseStage.Handling or CaseStage.AwaitInspection) || state.Lead is not null);
        Assert.True(state.OverdueAt is null || state.OverdueAt == state.Due?.At);
        Assert.True(happened is not CaseEvent.LimitPassed || before.OverdueAt is null);
        Assert.True(state.Incidents >= before.Incidents);
        Assert.True(state.Stage == before.Stage || happened is CaseEvent.Unmerged || CaseWorkflow.Allows(before.Stage, state.Stage));
        Assert.Equal(state.Stage.IsOpen(), CaseCard.Of(3, state).IsOpen);
    }
}
