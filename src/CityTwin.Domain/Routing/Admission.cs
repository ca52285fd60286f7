namespace CityTwin.Domain.Routing;

/// <summary>
/// 社区事项准入: a kind of case that was admitted for community-level organisations, and in which role. What is not on the list
/// may be refused by a community without penalty (Beijing ordinance on complaints 北京市接诉即办工作条例, art. 17).
/// </summary>
/// <param name="Organisation">Id of the community-level organisation; null for each of them.</param>
/// <param name="Scope">The kinds; never all of them.</param>
/// <param name="Role">The most it may be asked: who was admitted to lead may also assist, but not the other way round.</param>
/// <param name="Basis">Decision by which it was admitted, in words; null when the pack does not say.</param>
/// <param name="Period">When the admission is in force.</param>
public sealed record Admission(string? Organisation, KindScope Scope, DutyRole Role, string? Basis, Period Period);
