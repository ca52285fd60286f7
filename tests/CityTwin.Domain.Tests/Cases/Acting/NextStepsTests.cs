using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases.Acting;

/// <summary>What is shown as the next step of a stage is one: somebody can take it there.</summary>
public sealed class NextStepsTests
{
    private static readonly Dictionary<CaseStage, CaseEvent[]> Reached = new()
    {
        [CaseStage.Reported] = [Reported],
        [CaseStage.Verifying] = [Reported, new CaseEvent.VerificationAsked("intake", Now)],
        [CaseStage.Filed] = [Reported, Filed],
        [CaseStage.Dispatched] = [Reported, Filed, ToRoads],
        [CaseStage.ReturnReview] = [Reported, Filed, ToRoads, ReturnAsked],
        [CaseStage.Handling] = UpToHandling,
        [CaseStage.Suspended] = [.. UpToHandling, new CaseEvent.Suspended(DueAt, new TimeRequest(TimeKind.Suspension, "frost", DueAt, "roads"), [], "centre", Now)],
        [CaseStage.AwaitInspection] = UpToSubmitted,
        [CaseStage.AwaitClose] = UpToInspected,
        [CaseStage.Closed] = UpToResolved,
        [CaseStage.Rejected] = [Reported, Rejected],
        [CaseStage.Merged] = [.. UpToHandling, MergedInto7],
    };

    public static TheoryData<CaseStage> Stages => [.. Enum.GetValues<CaseStage>().Where(stage => stage is not CaseStage.Unreported)];

    [Theory, MemberData(nameof(Stages))]
    public void Every_next_step_is_possible_for_somebody_at_its_stage(CaseStage stage)
    {
        var state = Reached[stage].Aggregate(Case.Unreported, Case.Evolve);
        var possible = RandomLife.Acting
            .SelectMany(acting => CaseActions.Of(state, acting, TinyCity.Rules, Now))
            .Where(action => action.IsPossible)
            .Select(action => action.Kind);

        // Closing stands in sight at every stage, so that what is in its way can be read.
        Assert.Equal(stage, state.Stage);
        Assert.NotEmpty(NextSteps.Of(stage));
        Assert.Empty(NextSteps.Of(stage).Where(kind => kind is not CaseActionKind.Close || stage is CaseStage.AwaitClose).Except(possible));
    }
}
