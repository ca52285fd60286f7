namespace CityTwin.Gateway.Past;

/// <summary>To which moment and speed somebody turns who looks back.</summary>
/// <param name="At">The moment; null leaves it where it is.</param>
/// <param name="Speed">Seconds of city time in a second.</param>
internal sealed record PastTurn(DateTimeOffset? At, double Speed);
