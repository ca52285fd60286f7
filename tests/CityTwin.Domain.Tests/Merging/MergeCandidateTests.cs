using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Merging;

public sealed class MergeCandidateTests
{
    private static readonly MergeRule Rule = new(RadiusMetres: 25, TimeSpan.FromHours(72));

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(25, 0, 0, true)]
    [InlineData(15, 20, 72, true)]
    [InlineData(15, 20, -72, true)]
    [InlineData(25.001, 0, 0, false)]
    [InlineData(18, 18, 0, false)]
    [InlineData(0, 0, 72.001, false)]
    [InlineData(0, 0, -72.001, false)]
    public void Two_reports_are_one_up_to_and_including_radius_and_window(double east, double north, double hours, bool fits) =>
        Assert.Equal(fits, Candidate(1, 0, 0, 0).Fits(Rule, new MetricPoint(east, north), Now.AddHours(hours)));

    [Fact]
    public void Whether_two_reports_are_one_does_not_depend_on_which_came_first() =>
        Gen.Select(Gen.Double[-40, 40], Gen.Double[-40, 40], Gen.Double[-100, 100]).Sample((x, y, hours) =>
            Candidate(1, 0, 0, 0).Fits(Rule, new MetricPoint(x, y), Now.AddHours(hours))
            == Candidate(2, x, y, hours).Fits(Rule, new MetricPoint(0, 0), Now));

    [Fact]
    public void The_earlier_report_has_the_better_claim() => Assert.True(Candidate(9, 0, 0, 0).Precedes(Candidate(1, 0, 0, 1)));

    [Fact]
    public void At_the_same_time_the_lower_number_has_the_better_claim()
    {
        Assert.True(Candidate(1, 0, 0, 0).Precedes(Candidate(2, 0, 0, 0)));
        Assert.False(Candidate(2, 0, 0, 0).Precedes(Candidate(1, 0, 0, 0)));
    }

    [Fact]
    public void The_evidence_is_what_was_measured_and_the_rule() => Assert.Equal(
        new MergeEvidence(DistanceMetres: 5, Minutes: 90, RadiusMetres: 25, WindowMinutes: 4320),
        Candidate(1, 3, 4, 0).Evidence(Rule, new MetricPoint(0, 0), Now.AddMinutes(-90)));

    private static MergeCandidate Candidate(long id, double x, double y, double hours) => new(id, new MetricPoint(x, y), Now.AddHours(hours));
}
