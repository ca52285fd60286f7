using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Explaining;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Supervision;

/// <summary>What a report says of March, from what is known afterwards.</summary>
public sealed class PeriodReportTests
{
    private static readonly CaseFacts Here = Open with { Areas = ["tiny", "S1", "C1"], Level = "community" };

    [Fact]
    public void A_case_that_came_and_went_is_opened_and_ended_and_not_open_at_the_end() => Assert.Equal(
        (1, 1, 0, 0), Counts(Here.HandledOn(5).ClosedOn(6)));

    [Fact]
    public void A_case_that_ended_after_the_period_was_open_at_its_end() => Assert.Equal((1, 0, 1, 0), Counts((Here with { DueAt = Day(40) }).HandledOn(33).ClosedOn(34)));

    [Fact]
    public void A_case_that_was_late_at_the_end_is_overdue_also_when_it_ended_since() => Assert.Equal((1, 0, 1, 1), Counts(Here.HandledOn(33).ClosedOn(34)));

    [Fact]
    public void What_was_handled_in_time_and_waits_to_be_closed_is_not_overdue() => Assert.Equal((1, 0, 1, 0), Counts(Here.HandledOn(9)));

    [Fact]
    public void A_merged_case_is_opened_and_neither_ended_nor_open() =>
        Assert.Equal((1, 0, 0, 0), Counts(Here with { MergedAt = Day(3), SurvivorClosedAt = Day(4) }));

    [Fact]
    public void A_declined_case_ended() => Assert.Equal((1, 1, 0, 0), Counts(Here with { RejectedAt = Day(3) }));

    [Fact]
    public void A_closing_that_was_undone_after_the_period_counts_no_more_and_the_case_was_not_open_while_it_held() => Assert.Equal(
        (1, 0, 0, 0), Counts(Here with { Closings = [new Closing("roads", Day(6), CloseKind.Resolved, Day(35))] }));

    [Fact]
    public void Shares_say_over_what_they_are_counted()
    {
        var city = Of(Here.HandledOn(5).InspectedOn(5.5, holds: true).ClosedOn(6), Here with { Id = "2" }, Here with { Id = "3", DueAt = Day(50) }).City;

        Assert.Equal((1, 2), (city.InTime.Numerator, city.InTime.Denominator));
        Assert.Equal((1, 1), (city.FirstTier.Numerator, city.FirstTier.Denominator));
    }

    [Fact]
    public void What_is_late_longest_comes_first()
    {
        var report = Of(Here with { Id = "1", DueAt = Day(9) }, Here with { Id = "2", DueAt = Day(4) }, Here with { Id = "3", DueAt = Day(35) });

        Assert.Equal(["2", "1"], report.Latest.Select(one => one.Id));
    }

    [Fact]
    public void A_period_that_is_not_over_says_so_and_ends_with_the_latest_event()
    {
        var report = PeriodReport.Of(new CityFacts([Here], [], Day(8)), March, ExplainedCity.Rules);

        Assert.False(report.IsOver);
        Assert.Equal(Day(8).AddTicks(1), report.Period.To);
        Assert.True(Of(Here).IsOver);
    }

    [Fact]
    public void Kinds_are_named_by_how_much_was_opened_and_not_more_than_ten_of_them()
    {
        var kinds = Enumerable.Range(0, 12).SelectMany(kind => (Here with { Kind = $"kind-{kind:00}" }).Times(kind + 1)).ToArray();

        var report = Of(kinds);

        Assert.Equal(Enumerable.Range(0, 10).Select(place => ($"kind-{11 - place:00}", 12 - place)), report.Kinds.Select(kind => (kind.Kind, kind.Counts.Opened)));
    }

    // Areas are parts of the city: whatever happened to its cases, their figures add up to the city's.
    [Fact]
    public void The_areas_add_up_to_the_city() => Any.Array[0, 12].Sample(cases =>
    {
        var report = Of([.. cases.Select((one, at) => one with { Areas = at % 3 == 0 ? ["tiny"] : ["tiny", "S1", "C1"] })]);

        Assert.Equal(report.City.Opened, report.Areas.Sum(area => area.Counts.Opened));
        Assert.Equal(report.City.Ended, report.Areas.Sum(area => area.Counts.Ended));
        Assert.Equal(report.City.Open, report.Areas.Sum(area => area.Counts.Open));
        Assert.Equal(report.City.Overdue, report.Areas.Sum(area => area.Counts.Overdue));
        Assert.Equal(report.City.InTime.Denominator, report.Areas.Sum(area => area.Counts.InTime.Denominator));
        Assert.True(report.City.Overdue <= report.City.Open);
    });

    private static (int Opened, int Ended, int Open, int Overdue) Counts(CaseFacts one) =>
        Of(one).City is var city ? (city.Opened, city.Ended, city.Open, city.Overdue) : default;

    private static PeriodReport Of(params CaseFacts[] cases) => PeriodReport.Of(new CityFacts(cases, [], Day(60)), March, ExplainedCity.Rules);
}
