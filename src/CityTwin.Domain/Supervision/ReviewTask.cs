namespace CityTwin.Domain.Supervision;

/// <summary>
/// Something for people to look at, with what it rests on. It is no finding and no sanction: who is reviewed may say why it is so, and
/// honest mistakes are tolerated 容错纠错 (北京市接诉即办工作条例 art. 36).
/// </summary>
/// <param name="Signal">What may be wrong.</param>
/// <param name="Organisation">Id of the organisation whose steps are to be looked at.</param>
/// <param name="Subject">What it is about besides, such as the kind and place that come back; null when nothing.</param>
/// <param name="Evidence">Ids of the cases that show it, in order; of the operations, below zero, where it is about whistles.</param>
/// <param name="Figures">What was counted.</param>
/// <param name="Threshold">What it was held against.</param>
public sealed record ReviewTask(
    SupervisionSignal Signal,
    string Organisation,
    string? Subject,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<Figure> Figures,
    Figure Threshold)
{
    internal static IReadOnlyList<string> Ordered(IEnumerable<string> ids) => [.. ids.Distinct().Order(StringComparer.Ordinal)];
}

/// <summary>A number with its name.</summary>
/// <param name="Name">What it is, with the unit, such as <c>oldest_days</c>.</param>
/// <param name="Value">The number; shares are between 0 and 1.</param>
public readonly record struct Figure(string Name, double Value)
{
    /// <summary>A share as four numbers: what was counted, among what, and the bounds of the 95 % interval.</summary>
    internal static IReadOnlyList<Figure> OfShare(int hits, int among, WilsonInterval interval) =>
        [new("counted", hits), new("among", among), new("low", interval.Low), new("high", interval.High)];
}
