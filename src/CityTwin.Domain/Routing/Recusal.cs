namespace CityTwin.Domain.Routing;

/// <summary>
/// 回避: an organisation declared an interest, so it handles no such case there: above all none about itself
/// (信访工作条例 art. 28; Jinan ordinance on the 12345 hotline, art. 32).
/// </summary>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Scope">The kinds that it may not handle.</param>
/// <param name="Area">Code of the area in which it may not; null for everywhere.</param>
/// <param name="Reason">The interest in words, about organisations and things; null when the pack does not say.</param>
/// <param name="Period">When the recusal is in force.</param>
public sealed record Recusal(string Organisation, KindScope Scope, string? Area, string? Reason, Period Period);
