namespace CityTwin.Domain.Burden;

/// <summary>How much may be pushed to one duty grid 责任网格. Local policy; the defaults are rules of this system.</summary>
public sealed record PushLimits
{
    /// <summary>The hour over which new pushes are counted.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Pushes that may be open at once, without safety. At least 1. Default 5.</summary>
    public int MostOpen { get; init; } = 5;

    /// <summary>New pushes within any hour, without safety. At least 1; null when only <see cref="MostOpen"/> limits. Default 2.</summary>
    public int? MostNewPerHour { get; init; } = 2;

    /// <summary>When the quiet time begins, by the wall clock. Default 20:00.</summary>
    public TimeOnly QuietFrom { get; init; } = new(20, 0);

    /// <summary>When the quiet time is over, by the wall clock; the same as <see cref="QuietFrom"/> when there is none. Default 08:00.</summary>
    public TimeOnly QuietTo { get; init; } = new(8, 0);
}
