namespace CityTwin.Domain.Operations;

/// <summary>A designation that holds for the next case of its kind at the same edge: it routes at once.</summary>
/// <param name="Edge">Between which communities, see <see cref="Places.Edge.Key"/>.</param>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="Organisation">Id of the organisation that leads there.</param>
/// <param name="Operation">Id of the operation in which the superior designated it.</param>
/// <param name="Since">When it was designated.</param>
/// <param name="RevokedAt">When it was revoked, or null while it holds.</param>
public sealed record Precedent(string Edge, string Kind, string Organisation, long Operation, DateTimeOffset Since, DateTimeOffset? RevokedAt = null);
