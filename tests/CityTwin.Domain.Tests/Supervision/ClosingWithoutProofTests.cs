using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

/// <summary>Scenario 7 and its neighbours.</summary>
public sealed class ClosingWithoutProofTests
{
    private static readonly EvidenceFacts Proof = ProofOf(Good(0));

    [Fact]
    public void A_closing_with_a_sound_piece_of_evidence_is_proven() => Assert.Null(Gap(Proof));

    [Fact]
    public void A_closing_without_evidence_is_looked_at() => Assert.Equal("without_evidence", Gap());

    [Theory]
    [InlineData(50.0, 10, null)]
    [InlineData(50.1, 10, "not_at_place")]
    [InlineData(80.0, 80, null)]
    [InlineData(80.1, 80, "not_at_place")]
    [InlineData(null, 10, "not_at_place")]
    public void Evidence_is_from_the_place(double? metres, double accuracy, string? gap) =>
        Assert.Equal(gap, Gap(Proof with { DistanceMetres = metres, AccuracyMetres = accuracy }));

    [Theory]
    [InlineData(1.5, null)]
    [InlineData(1.4, "before_dispatch")]
    [InlineData(null, "before_dispatch")]
    public void Evidence_was_taken_after_the_dispatch(double? day, string? gap) =>
        Assert.Equal(gap, Gap(Proof with { CapturedAt = day is { } taken ? Day(taken) : null }));

    [Theory]
    [InlineData(7.0, "used_elsewhere")]
    [InlineData(8.0, "used_elsewhere")]
    [InlineData(8.1, null)]
    public void Evidence_was_not_used_for_another_case_before(double usedOn, string? gap) =>
        Assert.Equal(gap, Gap(Proof, Proof with { CaseId = "another", SubmittedAt = Day(usedOn) }));

    [Fact]
    public void The_same_picture_twice_in_one_case_is_no_reuse() => Assert.Null(Gap(Proof, Proof with { SubmittedAt = Day(7) }));

    [Fact]
    public void One_sound_piece_among_others_is_enough_unless_one_was_used_before()
    {
        Assert.Null(Gap(Proof, Proof with { MediaHash = "far", DistanceMetres = 900 }));
        Assert.Equal("used_elsewhere", Gap(Proof, Proof with { MediaHash = "old" }, Proof with { MediaHash = "old", CaseId = "another", SubmittedAt = Day(2) }));
    }

    [Fact]
    public void A_second_closing_needs_evidence_of_its_own()
    {
        var twice = Good(0) with { Closings = [Resolved("roads", 9) with { ReopenedAt = Day(11) }, Resolved("parks", 15)] };

        Assert.Equal([("parks", 1.0)], Unproven(twice, [Proof]));
        Assert.Equal([("roads", 1.0)], Unproven(twice, [Proof with { SubmittedAt = Day(9.1) }]));
        Assert.Empty(Unproven(twice, [Proof, Proof with { SubmittedAt = Day(15) }]));
    }

    [Fact]
    public void A_closing_that_claims_nothing_needs_no_proof() =>
        Assert.Empty(Unproven(Good(0) with { Closings = [new Closing("roads", Day(9), CloseKind.Explained)] }, []));

    [Fact]
    public void Each_is_looked_at_and_a_city_may_ask_for_more() =>
        Assert.Empty(Found([Good(0)], evidence: [], thresholds: Usual with { UnprovenClosings = 2 }));

    private static IEnumerable<(string, double)> Unproven(CaseFacts one, EvidenceFacts[] evidence) => Found([one], evidence)
        .Where(task => task.Signal is SupervisionSignal.ClosingWithoutProof)
        .Select(task => (task.Organisation, task.Figure("without_evidence")));

    private static string? Gap(params EvidenceFacts[] evidence)
    {
        var task = Found([Good(0)], evidence).SingleOrDefault();
        Assert.Equal(task is null ? null : SupervisionSignal.ClosingWithoutProof, task?.Signal);
        Assert.Equal(task is null ? [] : ["000"], task?.Evidence ?? []);
        return task?.Figures.Single(figure => figure is { Name: not "closings", Value: 1 }).Name;
    }
}
