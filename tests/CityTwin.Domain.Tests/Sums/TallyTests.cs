using CityTwin.Domain.Cases;
using CityTwin.Domain.Sums;
using CityTwin.Domain.Tests.Support;
using CsCheck;

namespace CityTwin.Domain.Tests.Sums;

public sealed class TallyTests
{
    private static readonly TimeZoneInfo Zone = TinyCity.Rules.TimeZone;
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void An_open_case_counts_by_stage_and_kind_and_on_the_day_it_was_opened()
    {
        var tally = Of(Cards.Of(1, 1, CaseStage.Handling, late: true), Cards.Of(2, 1, CaseStage.Filed, TinyCity.Lamp));

        Assert.Equal((2, 1, 1, 1, 0), (tally.Open, tally.Overdue, tally.At(CaseStage.Handling), tally.At(CaseStage.Filed), tally.At(CaseStage.Closed)));
        Assert.Equal((1, 1), (tally.ByKind[TinyCity.Pothole], tally.ByKind[TinyCity.Lamp]));
        Assert.Equal((2, 0), (tally.OpenedOn(Monday), tally.ClosedOn(Monday)));
    }

    [Fact]
    public void A_closed_case_counts_on_its_days_only()
    {
        var tally = Of(Cards.Of(1, 1, CaseStage.Closed, late: true, closedHour: 24));

        Assert.Equal((0, 0), (tally.Open, tally.Overdue));
        Assert.Equal((1, 0, 0, 1), (tally.OpenedOn(Monday), tally.ClosedOn(Monday), tally.OpenedOn(Monday.AddDays(1)), tally.ClosedOn(Monday.AddDays(1))));
    }

    [Fact]
    public void A_declined_case_counts_as_ended_and_a_merged_one_does_not() => Assert.Equal(
        1, Of(Cards.Of(1, 1, CaseStage.Rejected), Cards.Of(2, 1, CaseStage.Merged)).ClosedOn(Monday));

    [Fact]
    public void Days_are_those_of_the_city() => Assert.Equal(
        1, Of(Cards.Of(1, 1, openedHour: 14)).OpenedOn(Monday.AddDays(1)));

    [Fact]
    public void Counting_out_is_the_exact_opposite_of_counting_in() => Cards.Any.Array[0, 20].Sample(cards =>
    {
        var tally = Of(cards);
        foreach (var card in cards)
        {
            tally.Count(card, Zone, -1);
        }

        return tally.Written() == new Tally().Written();
    });

    [Fact]
    public void The_tally_of_two_parts_is_the_sum_of_their_tallies() => Gen.Select(Cards.Any.Array[0, 10], Cards.Any.Array[0, 10]).Sample((left, right) =>
    {
        var sum = Of(left);
        sum.Count(Of(right), 1);
        var whole = sum.Written();
        sum.Count(Of(right), -1);
        return whole == Of([.. left, .. right]).Written() && sum.Written() == Of(left).Written();
    });

    [Fact]
    public void Days_that_lie_back_are_forgotten()
    {
        var tally = Of(Cards.Of(1, 1), Cards.Of(2, 1, openedHour: 24));
        tally.ForgetDaysBefore(Monday.AddDays(1));

        Assert.Equal([Monday.AddDays(1)], tally.ByDay.Keys);
        Assert.Equal(2, tally.Open);
    }

    private static Tally Of(params CaseCard[] cards)
    {
        var tally = new Tally();
        foreach (var card in cards)
        {
            tally.Count(card, Zone, 1);
        }

        return tally;
    }
}
