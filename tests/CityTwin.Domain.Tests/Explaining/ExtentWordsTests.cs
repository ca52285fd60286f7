namespace CityTwin.Domain.Tests.Explaining;

/// <summary>A place that is more than a point tells whom it touches.</summary>
public sealed class ExtentWordsTests
{
    private static readonly string English = Life.Written(new Life(place: ExplainedCity.Spread).Told(), chinese: false);
    private static readonly string Chinese = Life.Written(new Life(place: ExplainedCity.Spread).Told(), chinese: true);

    [Fact]
    public void The_areas_it_touches_are_told_with_their_shares()
    {
        Assert.Contains("Extent: a line of 3 points; it touches 青石社区 62.0 %, C2 35.0 %, C3 < 0.1 %, no community 3.0 %.", English, StringComparison.Ordinal);
        Assert.Contains("范围：线（3 个点）；涉及青石社区 62.0 %、C2 35.0 %、C3 < 0.1 %、无社区管辖处 3.0 %。", Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void How_near_the_point_is_to_the_truth_is_told()
    {
        Assert.Contains("Accuracy: 15 m, as its source says.", English, StringComparison.Ordinal);
        Assert.Contains("定位精度：15 米（来源所报）。", Chinese, StringComparison.Ordinal);
    }
}
