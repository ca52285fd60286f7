using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Merging;

public sealed class MergeSuggestionTests
{
    private const double Exactly = 1e-12;

    private static readonly SuggestionRule Rule = new();
    private static readonly SuggestibleCase Pothole = new(1, "pothole", "roads", new MetricPoint(0, 0), Now, "A7");

    private static readonly Gen<SuggestibleCase> Any = Gen.Select(
        Gen.Int[1, 9], Gen.Int[0, 2], Gen.Double[-90, 90], Gen.Double[-90, 90], Gen.Double[-800, 800], Gen.Int[0, 2],
        (id, kind, x, y, hours, asset) => new SuggestibleCase(
            id, $"kind {kind}", kind == 2 ? "other" : "roads", new MetricPoint(x, y), Now.AddHours(hours), asset == 0 ? null : $"A{asset}"));

    [Fact]
    public void The_same_in_everything_scores_one() => Assert.Equal(1, Score(Pothole with { CaseId = 2 }), Exactly);

    [Theory]
    [InlineData(50, "pothole", "roads", 0, "A7", 0.825)]
    [InlineData(0, "pothole", "roads", 15, "A7", 0.925)]
    [InlineData(0, "crack", "roads", 0, "A7", 0.85)]
    [InlineData(0, "lamp", "lights", 0, "A7", 0.70)]
    [InlineData(0, "pothole", "roads", 0, "A8", 0.80)]
    [InlineData(100, "pothole", "roads", 0, "A7", 0.65)]
    [InlineData(999, "pothole", "roads", 30, "A7", 0.50)]
    [InlineData(999, "lamp", "lights", 400, "A8", 0.0)]
    [InlineData(0, "lamp", "lights", 0, null, 0.625)]
    [InlineData(50, "pothole", "roads", 0, null, 0.78125)]
    public void Each_part_adds_its_share(double metres, string kind, string group, double days, string? asset, double score) =>
        Assert.Equal(score, Score(new SuggestibleCase(2, kind, group, new MetricPoint(metres, 0), Now.AddDays(days), asset)), Exactly);

    [Fact]
    public void The_parts_show_where_the_score_comes_from()
    {
        var parts = MergeSuggestion.Between(Pothole, Pothole with { CaseId = 2, At = new MetricPoint(30, 40), Kind = "crack" }, Rule).Parts;

        Assert.Equal(["distance", "kind", "time", "asset"], parts.Select(part => part.Name));
        Assert.Equal([0.35, 0.30, 0.15, 0.20], parts.Select(part => part.Share));
        Assert.Equal([0.175, 0.15, 0.15, 0.20], parts.Select(part => part.Adds));
    }

    [Fact]
    public void The_one_that_was_reported_first_stands_first()
    {
        var later = Pothole with { CaseId = 0, ReportedAt = Now.AddHours(1) };

        Assert.Equal((1, 0), (MergeSuggestion.Between(later, Pothole, Rule).First.CaseId, MergeSuggestion.Between(later, Pothole, Rule).Second.CaseId));
    }

    [Fact]
    public void Cases_that_score_enough_are_suggested_the_likeliest_first()
    {
        SuggestibleCase[] others =
        [
            Pothole, Far(2, 90), Far(3, 40), Far(4, 10), Far(5, 40) with { ReportedAt = Now.AddMinutes(-1), AssetId = "A7" }, Far(6, 0) with { Kind = "lamp", Group = "lights" },
        ];

        Assert.Equal([4, 5, 3], Ids(MergeSuggestion.For(Pothole, others, Rule, most: 9)));
        Assert.Equal([4], Ids(MergeSuggestion.For(Pothole, others, Rule, most: 1)));
        Assert.Equal([4, 5, 3, 6, 2], Ids(MergeSuggestion.For(Pothole, others, Rule with { LeastScore = 0.65 }, most: 9)));
    }

    [Fact]
    public void The_score_is_between_nothing_and_one_and_the_sum_of_its_parts() => Gen.Select(Any, Any).Sample((one, other) =>
    {
        var suggestion = MergeSuggestion.Between(one, other, Rule);
        Assert.InRange(suggestion.Score, 0, 1);
        Assert.Equal(suggestion.Parts.Sum(part => part.Adds), suggestion.Score, Exactly);
        Assert.Equal(1, suggestion.Parts.Sum(part => part.Share), Exactly);
    });

    [Fact]
    public void The_order_of_the_two_does_not_matter() => Gen.Select(Any, Any).Sample((one, other) =>
        MergeSuggestion.Between(one, other, Rule).Score == MergeSuggestion.Between(other, one, Rule).Score);

    [Fact]
    public void The_farther_apart_the_less() => Gen.Select(Any, Any, Gen.Double[1, 3]).Sample((one, other, times) =>
        Score(one, other) >= Score(one, other with { At = new MetricPoint(one.At.X + ((other.At.X - one.At.X) * times), one.At.Y + ((other.At.Y - one.At.Y) * times)) }) - Exactly);

    [Fact]
    public void The_longer_between_the_less() => Gen.Select(Any, Any, Gen.Double[1, 3]).Sample((one, other, times) =>
        Score(one, other) >= Score(one, other with { ReportedAt = one.ReportedAt + ((other.ReportedAt - one.ReportedAt) * times) }) - Exactly);

    [Fact]
    public void A_nearer_kind_never_lowers_it() => Gen.Select(Any, Any).Sample((one, other) =>
    {
        var (stranger, related, same) = (other with { Kind = "z", Group = "z" }, other with { Kind = "z", Group = one.Group }, other with { Kind = one.Kind, Group = one.Group });
        return Score(one, stranger) < Score(one, related) && Score(one, related) < Score(one, same);
    });

    [Fact]
    public void The_same_component_never_lowers_it_and_another_one_never_raises_it() => Gen.Select(Any, Any).Sample((one, other) =>
    {
        var (mine, unknown) = (one with { AssetId = "A" }, Score(one with { AssetId = "A" }, other with { AssetId = null }));
        return Score(mine, other with { AssetId = "A" }) >= unknown - Exactly && Score(mine, other with { AssetId = "B" }) <= unknown + Exactly;
    });

    // Whatever else agrees: unrelated kinds, or places out of reach, are not suggested by the defaults.
    [Fact]
    public void No_two_unrelated_or_distant_cases_are_suggested() => Gen.Select(Any, Any, Gen.Bool).Sample((one, other, unrelated) =>
        Score(one, unrelated ? other with { Kind = "z", Group = "z" } : other with { At = new MetricPoint(one.At.X + 100, one.At.Y) }) < Rule.LeastScore);

    private static SuggestibleCase Far(long id, double metres) => Pothole with { CaseId = id, At = new MetricPoint(metres, 0), AssetId = id % 2 == 0 ? "A7" : null };

    private static double Score(SuggestibleCase other) => Score(Pothole, other);

    private static double Score(SuggestibleCase one, SuggestibleCase other) => MergeSuggestion.Between(one, other, Rule).Score;

    private static IEnumerable<long> Ids(IEnumerable<MergeSuggestion> suggestions) =>
        suggestions.Select(suggestion => suggestion.First.CaseId == Pothole.CaseId ? suggestion.Second.CaseId : suggestion.First.CaseId);
}
