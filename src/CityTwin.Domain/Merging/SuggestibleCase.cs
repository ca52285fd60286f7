using CityTwin.Domain.Places;

namespace CityTwin.Domain.Merging;

/// <summary>What a suggestion needs to know of an open case. No text: what people wrote is not compared.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Kind">Written key of its kind.</param>
/// <param name="Group">The heading that kind stands under.</param>
/// <param name="At">Where its first report was, in the city's projection.</param>
/// <param name="ReportedAt">When its first report was.</param>
/// <param name="AssetId">Id of the component 部件 it is about; null when not known.</param>
public sealed record SuggestibleCase(long CaseId, string Kind, string Group, MetricPoint At, DateTimeOffset ReportedAt, string? AssetId = null);
