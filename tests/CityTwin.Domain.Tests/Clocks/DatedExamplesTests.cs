using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

/// <summary>The table <c>due-times.csv</c>, which anyone at city hall can check with a calendar on the wall.</summary>
public sealed class DatedExamplesTests
{
    public static TheoryData<int, string> Rows => [.. DatedExample.All.Index().Select(row => (row.Index, row.Item.Name))];

    [Theory, MemberData(nameof(Rows))]
    public void A_clock_is_due_when_the_table_says(int row, string name)
    {
        var example = DatedExample.All[row];

        Assert.Equal(name, example.Name);
        Assert.Equal(example.DueAt, example.Clock.DueAt(example.Reckoning));
    }

    [Theory, MemberData(nameof(Rows))]
    public void The_table_says_what_a_count_of_minutes_finds(int row, string name)
    {
        var example = DatedExample.All[row];

        Assert.Equal(name, example.Name);
        Assert.Equal(example.DueAt, example.MinuteCount.DueAt(example.Clock));
    }

    [Fact]
    public void The_table_is_long_enough_to_argue_with() => Assert.True(DatedExample.All.Count >= 150);
}
