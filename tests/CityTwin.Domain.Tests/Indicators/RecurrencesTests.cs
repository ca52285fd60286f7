using CityTwin.Domain.Indicators;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class RecurrencesTests
{
    private static readonly CaseFacts Closed = Open.ClosedOn(9);

    [Theory]
    [InlineData(9, false)]
    [InlineData(9.001, true)]
    [InlineData(39, true)]
    [InlineData(39.001, false)]
    public void The_same_kind_and_place_comes_back_within_the_window(double day, bool again) =>
        Assert.Equal(again ? Day(day) : null, After(Closed, Again(day))[0].RecurredAt);

    [Fact]
    public void Another_kind_or_place_is_something_else() => Assert.All(
        After(Closed, Again(10) with { Kind = "lamp" }, Again(10) with { PlaceKey = "n1@0.1" }, Again(10) with { PlaceKey = null }), one => Assert.Null(one.RecurredAt));

    [Fact]
    public void Merged_and_rejected_cases_are_no_new_cases() => Assert.Null(
        After(Closed, Again(10) with { MergedAt = Day(10) }, Again(11) with { RejectedAt = Day(11) })[0].RecurredAt);

    [Fact]
    public void A_new_case_counts_against_the_last_closing_before_it_only()
    {
        var linked = After(Closed, Again(12) with { Id = "2" }, (Open with { Id = "0" }).ClosedOn(11));

        Assert.Null(linked[0].RecurredAt);
        Assert.Equal(Day(12), linked[2].RecurredAt);
    }

    [Fact]
    public void The_first_that_comes_back_is_noted() => Assert.Equal(Day(12), After(Closed, Again(20), Again(12) with { Id = "3" })[0].RecurredAt);

    [Fact]
    public void It_finds_what_a_search_of_all_pairs_finds() => Any.Array[0, 25].Sample(cases =>
    {
        cases = [.. cases.Index().Select(one => one.Item with { Id = $"{one.Index:000}" })];

        Assert.Equal(cases.Select(one => Naive(one, cases)), After(cases).Select(one => one.RecurredAt));
    });

    private static DateTimeOffset? Naive(CaseFacts closed, CaseFacts[] all)
    {
        var same = all.Where(one => one.Kind == closed.Kind && one.PlaceKey == closed.PlaceKey && one.MergedAt is null && one.RejectedAt is null).ToList();
        var mine = same
            .Where(again => closed.ClosedAt < again.ReportedAt && again.ReportedAt - closed.ClosedAt <= Recurrences.Window)
            .Where(again => same.Where(one => one.ClosedAt < again.ReportedAt).OrderBy(one => one.ClosedAt).ThenBy(one => one.Id).Last().Id == closed.Id);
        return same.Contains(closed) ? mine.Min(again => (DateTimeOffset?)again.ReportedAt) : null;
    }

    private static CaseFacts Again(double day) => Open with { Id = "2", ReportedAt = Day(day) };

    private static IReadOnlyList<CaseFacts> After(params CaseFacts[] cases) => Recurrences.Linked(cases, Recurrences.Window);
}
