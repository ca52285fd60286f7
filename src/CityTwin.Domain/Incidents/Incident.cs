namespace CityTwin.Domain.Incidents;

/// <summary>One report from one channel about one place, as recorded in the journal. The text is kept apart.</summary>
/// <param name="Source">The system that sent it, such as <c>boston311</c>.</param>
/// <param name="SourceId">That system's own id; with <paramref name="Source"/> it makes a retry safe.</param>
/// <param name="Kind">Written catalogue key.</param>
/// <param name="ReportedAt">When it was reported, by the source's clock.</param>
/// <param name="Channel">The channel within the source, such as <c>phone</c>; null when not said.</param>
public sealed record Incident(string Source, string SourceId, string Kind, DateTimeOffset ReportedAt, string? Channel);
