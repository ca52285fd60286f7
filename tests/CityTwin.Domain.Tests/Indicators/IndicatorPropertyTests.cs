using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class IndicatorPropertyTests
{
    [Fact]
    public void The_sheet_of_two_parts_is_the_sheet_of_the_whole() => Gen.Select(Any.Array[0, 12], Any.Array[0, 12], Groupings).Sample((left, right, by) =>
        Same(IndicatorSheet.Of([.. left, .. right], March, by), IndicatorSheet.Of(left, March, by).Plus(IndicatorSheet.Of(right, March, by))));

    // Each case, step and answer has one period: months add up to the quarter, and nothing counts twice.
    [Fact]
    public void The_sheets_of_two_months_are_the_sheet_of_both() => Gen.Select(Any.Array[0, 12], Groupings).Sample((cases, by) =>
        Same(IndicatorSheet.Of(cases, Spring, by), IndicatorSheet.Of(cases, March, by).Plus(IndicatorSheet.Of(cases, April, by))));

    [Fact]
    public void A_numerator_is_a_part_of_its_denominator() => Any.Array[0, 12].Sample(cases => Assert.All(
        Formulas.All, formula => Assert.InRange(Of(formula.Id, cases).Numerator, 0, Of(formula.Id, cases).Denominator)));

    [Theory]
    [InlineData("merge")]
    [InlineData("reject")]
    [InlineData("suspend")]
    public void Taking_an_open_case_off_the_table_raises_no_rate_and_is_counted(string how) => Gen.Select(Any, Any.Array[0, 8]).Sample((some, others) =>
    {
        var open = some with { MergedAt = null, RejectedAt = null, SuspendedAt = null, Closings = [], Results = [] };
        var (off, counter) = how switch
        {
            "merge" => (open with { MergedAt = Day(4) }, "due.merged"),
            "reject" => (open with { RejectedAt = Day(4) }, "due.rejected"),
            _ => (open with { SuspendedAt = Day(4) }, "due.suspended"),
        };

        Assert.All(
            ["closing.on_time", "closing.rate", "handling.on_time", "handling.rate", "closing.on_time.urgent"],
            formula => Assert.Equal(Count(formula, [.. others, open]), Count(formula, [.. others, off])));
        Assert.Equal(
            Count(counter, [.. others, open]).Numerator + Count("closing.rate", open).Denominator, Count(counter, [.. others, off]).Numerator);
    });

    // The only way out of the denominators is a later deadline, and that is counted where the first one was.
    [Fact]
    public void Moving_a_deadline_is_counted() => Gen.Select(Any, Gen.Int[1, 60]).Sample((some, days) =>
    {
        var open = some with { DueAt = some.FirstDueAt, Closings = [], Results = [], MergedAt = null };
        var moved = open with { DueAt = open.DueAt?.AddDays(days) };

        Assert.True(
            Count("closing.on_time", moved).Denominator >= Count("closing.on_time", open).Denominator
            || Count("due.moved", moved).Numerator > Count("due.moved", open).Numerator);
    });

    [Fact]
    public void Silence_instead_of_an_answer_never_helps() => Gen.Select(Any, Any.Array[0, 8]).Sample((some, others) =>
    {
        var silent = some with { Callback = some.Callback is { } asked ? asked with { Satisfaction = null } : null };

        Assert.True(Count("satisfaction.of_callbacks", [.. others, silent]).Numerator <= Count("satisfaction.of_callbacks", [.. others, some]).Numerator);
        Assert.Equal(Count("satisfaction.of_callbacks", [.. others, silent]).Denominator, Count("satisfaction.of_callbacks", [.. others, some]).Denominator);
    });

    private static void Same(IndicatorSheet expected, IndicatorSheet actual)
    {
        Assert.Equal(expected.Groups.Keys.ToHashSet(), actual.Groups.Keys.ToHashSet());
        Assert.All(expected.Groups, group => Assert.Equal(group.Value, actual.Groups[group.Key]));
    }
}
