using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>Starts the clock of the stage that a case comes to.</summary>
internal static class StageClocks
{
    public static Decision<CaseEvent> Start(Case state, Decision<CaseEvent> decision, CaseGround ground)
    {
        var (after, last) = (state, -1);
        for (var index = 0; index < decision.Events.Count; index++)
        {
            var before = after.Stage;
            after = Case.Evolve(after, decision.Events[index]);
            last = after.Stage == before ? last : index;
        }

        if (last < 0 || ground.Start(LimitOf(after, ground), ground.Now) is not { } clock)
        {
            return decision;
        }

        return Decision<CaseEvent>.On([.. decision.Events.Select((happened, index) => index == last ? happened with { StageClock = clock } : happened)]);
    }

    private static HandlingLimit? LimitOf(Case state, CaseGround ground) =>
        state is { Stage: CaseStage.ReturnReview, RaisedTo: not null }
            ? ground.Rules.Process.Designation
            : ground.Rules.Process.Stages.GetValueOrDefault(state.Stage);
}
