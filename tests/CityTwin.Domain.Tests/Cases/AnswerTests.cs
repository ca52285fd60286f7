using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class AnswerTests
{
    [Fact]
    public void A_reporter_who_is_not_content_is_heard_once()
    {
        var answer = new CaseCommand.Answer("hotline", "1", Solved: false, null);
        var answered = new CaseEvent.Answered("hotline", "1", false, null, Now);

        Assert.Equal(1, Given(UpToResolved).When(answer).Then(answered).UnhappyAnswers);
        Given([.. UpToResolved, answered]).When(answer with { Solved = true }).Then();
    }

    [Theory]
    [InlineData(true, Satisfaction.Satisfied, 0)]
    [InlineData(true, Satisfaction.BasicallySatisfied, 0)]
    [InlineData(true, Satisfaction.NotSatisfied, 1)]
    [InlineData(false, Satisfaction.Satisfied, 1)]
    public void Unsolved_or_not_satisfied_is_unhappy(bool solved, Satisfaction satisfaction, int unhappy) =>
        Assert.Equal(unhappy, Given(UpToResolved).When(new CaseCommand.Answer("hotline", "1", solved, satisfaction)).ThenAll().UnhappyAnswers);

    [Fact]
    public void No_answer_is_no_answer() => Given(UpToResolved).When(new CaseCommand.Answer("hotline", "1", null, null)).ThenRefused("case.answer_empty");

    [Fact]
    public void Nobody_is_asked_before_the_end() => Given(UpToHandling).When(new CaseCommand.Answer("hotline", "1", true, null)).ThenRefused("case.not_ended");
}
