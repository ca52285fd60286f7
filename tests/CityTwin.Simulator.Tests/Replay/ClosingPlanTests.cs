using CityTwin.Simulator.Replay;

namespace CityTwin.Simulator.Tests.Replay;

public sealed class ClosingPlanTests
{
    private static readonly DateTimeOffset Noon = new(2011, 8, 1, 16, 0, 0, TimeSpan.Zero);

    private readonly ClosingPlan plan = new();

    [Fact]
    public void Cases_end_in_the_order_of_time_and_once()
    {
        plan.Take("B", Noon.AddHours(2));
        plan.Take("A", Noon.AddHours(1));

        Assert.Equal(Noon.AddHours(1), plan.Next);
        Assert.Equal(["A", "B"], plan.Until(Noon.AddHours(3)));
        Assert.Empty(plan.Until(Noon.AddHours(3)));
    }

    [Fact]
    public void A_case_with_several_rows_ends_with_the_last_of_them()
    {
        plan.Take("A", Noon.AddHours(2));
        plan.Take("A", Noon.AddHours(5));
        plan.Take("A", Noon.AddHours(1));

        Assert.Empty(plan.Until(Noon.AddHours(4)));
        Assert.Equal(["A"], plan.Until(Noon.AddHours(5)));
    }

    [Fact]
    public void A_row_that_was_never_closed_ends_nothing()
    {
        plan.Take("A", null);

        Assert.Equal(DateTimeOffset.MaxValue, plan.Next);
        Assert.Empty(plan.Until(Noon));
    }
}
