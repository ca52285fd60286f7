using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class HotlineTests
{
    private static readonly CaseFacts Done = Open.HandledOn(8).ClosedOn(9);

    [Fact]
    public void The_answer_of_whoever_reported_goes_before_the_check_on_site()
    {
        Assert.True(Done.Answered(solved: true).IsSolved);
        Assert.False(Done.InspectedOn(9, holds: true).Answered(solved: false).IsSolved);
    }

    [Fact]
    public void Without_an_answer_the_last_check_on_site_decides()
    {
        Assert.True(Done.InspectedOn(9, holds: true).Answered().IsSolved);
        Assert.False(Done.InspectedOn(8, holds: true).InspectedOn(9, holds: false).IsSolved);
    }

    [Fact]
    public void Without_any_confirmation_it_is_not_solved() => Assert.False(Done.IsSolved);

    [Fact]
    public void What_was_said_before_the_last_result_says_nothing_about_it()
    {
        Assert.False(Done.InspectedOn(7, holds: true).IsSolved);
        Assert.False(Done.Answered(solved: true, day: 7).IsSolved);
        Assert.True(Done.InspectedOn(9, holds: true).Answered(solved: false, day: 7).IsSolved);
    }

    [Theory]
    [InlineData(CloseKind.Resolved, true)]
    [InlineData(CloseKind.ResolvedTemporary, false)]
    [InlineData(CloseKind.Explained, false)]
    [InlineData(CloseKind.ReferredOut, false)]
    [InlineData(CloseKind.NotFound, false)]
    [InlineData(CloseKind.Duplicate, false)]
    public void Only_resolved_can_be_solved_and_every_other_end_is_counted(CloseKind kind, bool solved)
    {
        var closed = Open.HandledOn(8).ClosedOn(9, kind).Answered(solved: true);

        Assert.Equal(solved, closed.IsSolved);
        Assert.Equal((solved ? 0 : 1, 1), Count("solved.not_resolved", closed));
    }

    [Fact]
    public void A_reopened_case_is_not_solved_and_its_closing_still_counts()
    {
        var reopened = Open with { Closings = [new("roads", Day(9), CloseKind.Resolved, Day(12))] };

        Assert.False(reopened.Answered(solved: true).IsSolved);
        Assert.Equal((1, 2), Count("reopening.rate", reopened, Done));
    }

    [Fact]
    public void Excluded_demands_are_counted()
    {
        CaseFacts[] cases = [Done.Answered(solved: true), Done with { IsExcluded = true }];

        Assert.Equal((1, 1), Count("solved.rate", cases));
        Assert.Equal((1, 2), Count("solved.excluded", cases));
    }

    [Fact]
    public void No_answer_is_never_a_good_answer()
    {
        CaseFacts[] cases =
        [
            Done.Answered(satisfaction: Satisfaction.Satisfied), Done.Answered(satisfaction: Satisfaction.BasicallySatisfied),
            Done.Answered(satisfaction: Satisfaction.NotSatisfied), Done.Answered(), Done,
        ];

        Assert.Equal((1, 3), Count("satisfaction.of_answers", cases));
        Assert.Equal((2, 4), Count("satisfaction.of_callbacks", cases));
        Assert.Equal((3, 4), Count("satisfaction.coverage", cases));
    }

    [Fact]
    public void A_response_counts_when_it_is_in_time()
    {
        var asked = Open with { ResponseDueAt = Day(2) };

        Assert.Equal((1, 3), Count("response.rate", asked with { RespondedAt = Day(2) }, asked with { RespondedAt = Day(3) }, asked, Open));
    }

    [Fact]
    public void A_case_that_came_back_counts_against_its_closing() =>
        Assert.Equal((1, 2), Count("recurrence.rate", Done with { RecurredAt = Day(12) }, Done));
}
