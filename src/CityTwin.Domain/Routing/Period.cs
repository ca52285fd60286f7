namespace CityTwin.Domain.Routing;

/// <summary>From when until when a rule is in force, in dates of the city.</summary>
/// <param name="From">The first day; null when it has always been.</param>
/// <param name="To">The last day, included; null when no end is known.</param>
public sealed record Period(DateOnly? From, DateOnly? To)
{
    /// <summary>Without beginning or end.</summary>
    public static Period Always { get; } = new(null, null);

    /// <summary>The first day, as a date that can be compared.</summary>
    public DateOnly First => From ?? DateOnly.MinValue;

    /// <summary>The last day, as a date that can be compared.</summary>
    public DateOnly Last => To ?? DateOnly.MaxValue;

    /// <summary>Whether the rule is in force on this date.</summary>
    public bool Holds(DateOnly on) => First <= on && on <= Last;
}
