using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class SignalsTests
{
    private static readonly SignalThresholds Strict = new()
    {
        FalseClosureShare = 0, BunchingShare = 0, SuspendedShare = 0, ExcludedShare = 0, RefusedReturns = 1, BulkResults = 1, RecurrencesAtPlace = 1, OverdueShare = 0, WaivedShare = 0, CasesToCompare = 1, SelectiveOdds = 100,
    };

    [Fact]
    public void The_same_again_and_again_at_one_place_asks_for_the_cause()
    {
        var task = Assert.Single(Found([Back(1, 30) with { Organisation = "parks" }, Back(2, 31)]));

        Assert.Equal((SupervisionSignal.Recurrence, "pothole at n1@7.0", 2), (task.Signal, task.Subject, task.Figure("recurrences")));
        Assert.Equal(["001", "002"], task.Evidence);
        Assert.Empty(Found([Back(1, 30), Back(2, 31) with { Kind = "lamp" }]));
        Assert.Empty(Found([Back(1, 30), Back(2, 31) with { PlaceKey = "n1@8.0" }]));
    }

    [Fact]
    public void Whoever_closed_it_last_is_asked() =>
        Assert.Equal("parks", Found([Back(1, 30) with { Organisation = "parks", Closings = [Resolved("parks", 20)] }, Back(2, 31)])[0].Organisation);

    [Fact]
    public void Codes_are_upper_case_words() => Assert.Equal(
        [
            "FALSE_CLOSURE", "CLOSING_WITHOUT_PROOF", "RETURN_LOOP", "DEADLINE_BUNCHING", "BULK_CLOSING", "RECURRENCE", "EXCESS_SUSPENSION", "EXCESS_EXCLUSION",
            "OVERDUE", "SELECTIVE_HANDLING", "WAIVER_DRIFT", "RECUSAL_SET_ASIDE", "FREQUENT_WHISTLES", "RARE_WHISTLES",
        ],
        Enum.GetValues<SupervisionSignal>().Select(signal => signal.Code()));

    [Fact]
    public void Each_has_a_name_in_both_languages() => Assert.All(
        Enum.GetValues<SupervisionSignal>().Select(signal => signal.Names()), names => Assert.True(names is { Zh.Length: > 0, En.Length: > 0 }));

    [Fact]
    public void Each_task_rests_on_cases_and_names_an_organisation_that_worked_on_one_of_them() => Any.Array[0, 20].Sample(some =>
    {
        CaseFacts[] cases = [.. some.Index().Select(one => one.Item with { Id = $"{one.Index:000}" })];
        Assert.All(Found(cases, evidence: [], thresholds: Strict), task =>
        {
            Assert.NotEmpty(task.Evidence);
            Assert.All(task.Evidence, id => Assert.Contains(
                task.Signal is SupervisionSignal.Recurrence ? cases[int.Parse(task.Evidence[0], null)].Kind : task.Organisation,
                task.Signal is SupervisionSignal.Recurrence ? [cases[int.Parse(id, null)].Kind] : Bodies(cases[int.Parse(id, null)])));
        });
    });

    [Fact]
    public void The_order_of_the_cases_changes_nothing() => Any.Array[0, 20].Sample(some =>
    {
        CaseFacts[] cases = [.. some.Index().Select(one => one.Item with { Id = $"{one.Index:000}" })];
        Assert.Equal(
            Found(cases, evidence: [], thresholds: Strict).Select(Written),
            Found(cases.Reverse(), evidence: [], thresholds: Strict).Select(Written));
    });

    private static string Written(ReviewTask task) =>
        $"{task.Signal} {task.Organisation} {task.Subject} {string.Join(',', task.Evidence)} {string.Join(',', task.Figures)} {task.Threshold}";

    private static IEnumerable<string?> Bodies(CaseFacts one) =>
        [one.Organisation, .. one.Handovers.Select(each => each.Organisation), .. one.Results.Select(each => each.Organisation), .. one.Closings.Select(each => each.Organisation)];

    private static CaseFacts Back(int number, double again) => Good(number) with { PlaceKey = "n1@7.0", RecurredAt = Day(again) };
}
