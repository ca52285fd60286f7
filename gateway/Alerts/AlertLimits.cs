namespace CityTwin.Gateway.Alerts;

/// <summary>Every limit on alerts.</summary>
internal static class AlertLimits
{
    /// <summary>Most groups in one answer: a city of 160 districts has no more.</summary>
    public const int Groups = 1_000;

    /// <summary>Most of a group that are named.</summary>
    public const int Items = 20;

    /// <summary>Most organisations that are named as leading the cases of a group.</summary>
    public const int Leads = 5;

    /// <summary>Most open whistles that are looked at, the newest first.</summary>
    public const int Whistles = 1_000;

    /// <summary>What is due within so long is about to be late; what became late within so long is newly late.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(1);

    /// <summary>For so long one look serves everybody who asks, real time. Alerts are about minutes.</summary>
    public static readonly TimeSpan LookHolds = TimeSpan.FromSeconds(5);
}
