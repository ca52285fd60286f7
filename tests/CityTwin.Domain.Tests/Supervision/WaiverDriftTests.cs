using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class WaiverDriftTests
{
    [Fact]
    public void The_same_post_that_gives_the_same_organisation_more_time_again_and_again_is_looked_at()
    {
        var task = Assert.Single(Found([.. Good(0, 30), .. Waived(30, 20, "centre"), Refused(50, "centre")]));

        Assert.Equal((SupervisionSignal.WaiverDrift, "roads", "granted by centre", 20), (task.Signal, task.Organisation, task.Subject, task.Evidence.Count));
        Assert.Equal((20, 51, 20, 1), (task.Figure("counted"), task.Figure("among"), task.Figure("granted"), task.Figure("refused")));
        Assert.Equal(new Figure("share", 0.20), task.Threshold);
    }

    [Fact]
    public void What_several_posts_gave_is_not_one_drift() =>
        Assert.Empty(Found([.. Good(0, 30), .. Waived(30, 10, "centre"), .. Waived(40, 10, "shift")]));

    [Fact]
    public void A_case_that_was_given_time_twice_is_one_case() => Assert.Empty(Found(
        [.. Good(0, 40), .. Waived(40, 10, "centre").Select(one => one with { TimeDecisions = [.. one.TimeDecisions, .. one.TimeDecisions] })]));

    private static CaseFacts[] Waived(int from, int count, string post) =>
        [.. Good(from, count).Select(one => one with { TimeDecisions = [new TimeDecision("roads", post, Day(5), IsGranted: true)] })];

    private static CaseFacts Refused(int number, string post) =>
        Good(number) with { TimeDecisions = [new TimeDecision("roads", post, Day(5), IsGranted: false)] };
}
