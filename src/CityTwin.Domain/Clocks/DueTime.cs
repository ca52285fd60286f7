namespace CityTwin.Domain.Clocks;

/// <summary>When something must be done, and how that came about.</summary>
/// <param name="At">The instant.</param>
/// <param name="Because">The steps that made it, in order.</param>
public sealed record DueTime(DateTimeOffset At, IReadOnlyList<DueStep> Because);

/// <summary>One step of a derivation.</summary>
/// <param name="Rule">The rule, such as <c>limit</c> or <c>calendar</c>.</param>
/// <param name="Detail">What it says.</param>
public sealed record DueStep(string Rule, string Detail);
