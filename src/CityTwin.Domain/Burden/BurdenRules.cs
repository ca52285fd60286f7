namespace CityTwin.Domain.Burden;

/// <summary>How a city keeps from being a burden to its communities 基层减负. Local policy; the defaults are rules of this system.</summary>
public sealed record BurdenRules
{
    /// <summary>The rules of a pack that says nothing.</summary>
    public static BurdenRules Usual { get; } = new();

    /// <summary>What may be pushed to one duty grid.</summary>
    public PushLimits Pushes { get; init; } = new();

    /// <summary>Estimated working minutes that leading a case costs a community; 0 to 10,000. Default 60.</summary>
    public int LeadMinutes { get; init; } = 60;

    /// <summary>Estimated working minutes that assisting costs a community; 0 to 10,000. Default 30.</summary>
    public int AssistMinutes { get; init; } = 30;

    /// <summary>Minutes a week that one sender may ask of one community; null when there is no budget.</summary>
    public int? WeeklyMinutes { get; init; }
}
