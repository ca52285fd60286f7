using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Merging;

public sealed class VicinityTests
{
    private static readonly MergeRule Rule = new(RadiusMetres: 25, TimeSpan.FromHours(72));

    private readonly Vicinity vicinity = new(squareMetres: 25);

    [Theory]
    [InlineData(24, 0, 26, 0)]
    [InlineData(-1, -1, 1, 1)]
    [InlineData(0, 24, 0, 49)]
    [InlineData(50, 50, 25, 50)]
    [InlineData(1e6, -1e6, 1e6 + 24, -1e6)]
    public void A_case_is_found_across_the_borders_of_squares(double x, double y, double atX, double atY)
    {
        Add(1, x, y);

        Assert.Equal(1, Find(atX, atY)?.CaseId);
    }

    [Fact]
    public void A_case_too_far_away_in_a_neighbouring_square_is_not_found()
    {
        Add(1, 0, 0);

        Assert.Null(Find(24, 24));
    }

    [Fact]
    public void A_case_of_another_kind_is_not_found()
    {
        vicinity.Add("lamp", new MergeCandidate(1, default, Now));

        Assert.Null(Find(0, 0));
    }

    [Fact]
    public void The_earliest_of_several_wins_and_not_the_nearest()
    {
        Add(1, 0, 0, hours: 2);
        Add(2, 20, 0, hours: 1);

        Assert.Equal(2, Find(0, 0)?.CaseId);
    }

    [Fact]
    public void Of_two_from_the_same_moment_the_western_one_wins_whatever_their_numbers()
    {
        Add(2, 20, 0);
        Add(3, -20, 0);

        Assert.Equal(3, Find(0, 0)?.CaseId);
    }

    [Fact]
    public void An_ended_case_takes_no_further_report()
    {
        Add(1, 0, 0);
        Add(2, 1, 0);
        vicinity.Remove(1);

        Assert.Equal(2, Find(0, 0)?.CaseId);
        Assert.False(vicinity.Knows(1));
        Assert.Equal(1, vicinity.Count);
    }

    [Fact]
    public void A_reopened_case_takes_reports_again()
    {
        Add(1, 0, 0);
        vicinity.Remove(1);
        Add(1, 0, 0);

        Assert.Equal(1, Find(0, 0)?.CaseId);
    }

    [Fact]
    public void Adding_twice_and_removing_twice_change_nothing()
    {
        Add(1, 0, 0);
        Add(1, 500, 500);
        Assert.Equal(1, vicinity.Count);
        Assert.Null(Find(500, 500));

        vicinity.Remove(1);
        vicinity.Remove(1);
        Assert.Equal(0, vicinity.Count);
        Assert.Null(Find(0, 0));
    }

    [Fact]
    public void A_rule_wider_than_the_squares_is_searched_whole()
    {
        Add(1, 0, 0);

        Assert.Equal(1, vicinity.Find("pothole", new MergeRule(300, TimeSpan.FromHours(1)), new MetricPoint(180, -240), Now)?.CaseId);
    }

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.Int[1, 12], Gen.Bool.Select(lamp => lamp ? "lamp" : "pothole"), Gen.Int[-80, 80], Gen.Int[-80, 80], Gen.Int[-60, 60],
        (action, id, kind, x, y, hours) => new Step(action, id, kind, new MetricPoint(x, y), Now.AddHours(hours)));

    [Fact]
    public void It_answers_like_a_list_that_is_searched_through() => Steps.Array[0, 120].Sample(steps =>
    {
        var squares = new Vicinity(squareMetres: 25);
        var list = new Dictionary<long, Step>();
        foreach (var step in steps)
        {
            switch (step.Action)
            {
                case < 5:
                    squares.Add(step.Kind, step.Candidate);
                    list.TryAdd(step.Id, step);
                    break;
                case < 7:
                    squares.Remove(step.Id);
                    list.Remove(step.Id);
                    break;
                default:
                    Assert.Equal(Naive(list.Values, step), squares.Find(step.Kind, Rule, step.At, step.Time)?.CaseId);
                    break;
            }
        }

        Assert.Equal(list.Count, squares.Count);
    });

    private static long? Naive(IEnumerable<Step> list, Step asked) => list
        .Where(known => known.Kind == asked.Kind && known.Candidate.Fits(Rule, asked.At, asked.Time))
        .OrderBy(known => known.Time).ThenBy(known => known.At.X).ThenBy(known => known.At.Y).ThenBy(known => known.Id)
        .Select(known => (long?)known.Id).FirstOrDefault();

    private void Add(long id, double x, double y, double hours = 0) =>
        vicinity.Add("pothole", new MergeCandidate(id, new MetricPoint(x, y), Now.AddHours(hours)));

    private MergeCandidate? Find(double x, double y) => vicinity.Find("pothole", Rule, new MetricPoint(x, y), Now.AddHours(3));

    private sealed record Step(int Action, long Id, string Kind, MetricPoint At, DateTimeOffset Time)
    {
        public MergeCandidate Candidate => new(Id, At, Time);
    }
}
