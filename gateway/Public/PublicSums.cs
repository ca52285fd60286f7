using CityTwin.Domain.Publishing;

namespace CityTwin.Gateway.Public;

/// <summary>What anybody may see of the city as a whole, at one moment.</summary>
/// <param name="At">City time.</param>
/// <param name="From">The first day over which promises are counted.</param>
/// <param name="To">The last one.</param>
/// <param name="Open">Open cases by area.</param>
/// <param name="Services">What is promised and kept; null while figures are not counted.</param>
internal sealed record PublicSums(DateTimeOffset At, DateOnly From, DateOnly To, PublishedArea Open, IReadOnlyList<PublicService>? Services);

/// <summary>What the city promises for the kinds under one heading of its catalogue, and keeps.</summary>
/// <param name="Group">The heading; null for kinds that the catalogue has no more.</param>
/// <param name="InTime">Handled in time, of what had to be handled.</param>
internal sealed record PublicService(string? Group, PublishedShare InTime);
