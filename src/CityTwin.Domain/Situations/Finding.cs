namespace CityTwin.Domain.Situations;

/// <summary>
/// What early warning 预警 noticed about a situation: of a burst (<see cref="SituationEvent"/>) or of a joint review (<see cref="ReviewEvent"/>).
/// Complete in itself, so that it can be kept and told without asking anything else.
/// </summary>
/// <param name="SituationId">The same for everything that is noticed about one situation, and in every run over the same reports.</param>
/// <param name="At">When it was noticed, city time.</param>
public abstract record Finding(string SituationId, DateTimeOffset At);
