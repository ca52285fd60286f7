using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Explaining;

/// <summary>An event with its number within the case.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Happened">The event.</param>
public readonly record struct NumberedEvent(long Version, CaseEvent Happened);
