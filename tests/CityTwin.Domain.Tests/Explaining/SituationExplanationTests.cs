using CityTwin.Domain.Explaining;
using CityTwin.Domain.Situations;
using CityTwin.Domain.Tests.Operations;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>The life of a situation in sentences, in both languages; nothing that can be noticed goes untold.</summary>
public sealed class SituationExplanationTests
{
    private static readonly DateTimeOffset At = BorderTown.Monday;

    private static readonly SituationPicture Picture = new(
        At.AddMinutes(-20), 31, 30, 0.08, TimeSpan.FromHours(1), 0.0004, ["Pipes"], [BorderTown.Water], ["hotline", "app"], ["a1c@1.1"],
        ["a1c", "a2c", "b1c", "b2c", "a1", "b1"], "town", default, false);

    private static readonly Rise Rise = new("Pipes", At, 9, 1.25, 0.0001);

    private static readonly Finding[] Life =
    [
        new SituationEvent.Raised("s", At, Picture),
        new SituationEvent.Changed("s", At, Picture, SituationTurn.Grew),
        new SituationEvent.Changed("s", At, Picture, SituationTurn.Shrank),
        new SituationEvent.Ended("s", At, Picture, null),
        new SituationEvent.Ended("s", At, Picture, "other"),
        new ReviewEvent.Proposed("r", "a1c", At, "a1", [Rise, Rise with { Family = "Order" }], At.AddDays(14)),
        new ReviewEvent.Extended("r", "a1c", At, Rise, At.AddDays(14)),
    ];

    [Fact]
    public void Every_finding_has_a_sentence_in_both_languages()
    {
        var told = SituationExplanation.Of(Life, BorderTown.Rules);

        Assert.Equal(
            typeof(Finding).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Finding)) && !type.IsAbstract).Select(type => type.Name).Order(),
            Life.Select(one => one.GetType().Name).Distinct().Order());
        Assert.All(told.SelectMany(step => new[] { step.Words }.Concat(step.Details.Select(detail => detail.Words))), words =>
        {
            Assert.Matches("。$", words.Zh);
            Assert.Matches(@"^[^a-z].*\.$", words.En);
        });
    }

    [Fact]
    public void A_burst_says_what_was_seen_what_is_usual_since_when_and_how_sure_it_is()
    {
        var raised = SituationExplanation.Of(Life, BorderTown.Rules)[0];
        var told = string.Join('\n', new[] { raised.Words }.Concat(raised.Details.Select(detail => detail.Words)).Select(words => words.InEnglish));

        Assert.Contains("30 reports within 1 h", told, StringComparison.Ordinal);
        Assert.Contains("where 0.08 are usual, mostly Water", told, StringComparison.Ordinal);
        Assert.Contains("and 1 more", told, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 09:40", told, StringComparison.Ordinal);
        Assert.Contains("at most 0.01 times a month", told, StringComparison.Ordinal);
    }
}
