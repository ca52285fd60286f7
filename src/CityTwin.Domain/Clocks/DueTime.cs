namespace CityTwin.Domain.Clocks;

/// <summary>When something must be done, and how that came about.</summary>
/// <param name="At">The instant.</param>
/// <param name="Because">The steps that made it, in order.</param>
public sealed record DueTime(DateTimeOffset At, IReadOnlyList<DueStep> Because);

/// <summary>One step of a derivation. Recorded in events as it was: rules that change later change no recorded step.</summary>
/// <param name="Rule">The rule: <c>clock</c>, <c>start</c>, <c>limit</c>, <c>calendar</c>, <c>due</c>, or the name of the rule that allowed a pause or an extension.</param>
/// <param name="Detail">What it says, with times of the city's wall clock.</param>
/// <param name="DueAt">When the limit ends after this step; null where the step moved nothing or where the clock stands still after it.</param>
/// <param name="ApprovedBy">Id of the organisation, or name of the duty post, that approved it; null where nobody had to.</param>
public sealed record DueStep(string Rule, string Detail, DateTimeOffset? DueAt = null, string? ApprovedBy = null);
