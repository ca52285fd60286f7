using CityTwin.Domain.Cases;

namespace CityTwin.Journal;

/// <summary>Which cards are meant. Conditions of different properties all hold; within one list one of them does.</summary>
public sealed record CardQuery
{
    /// <summary>Codes of areas of any level, or of overlay areas written <c>overlay:code</c>.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Only cases that lie in none of these: codes of areas of any level.</summary>
    public IReadOnlyList<string> NotInAreas { get; init; } = [];

    /// <summary>Written catalogue keys.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Stages.</summary>
    public IReadOnlyList<CaseStage> Stages { get; init; } = [];

    /// <summary>Ids of organisations that lead.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>Only these cases.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>Only open cases.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>Only cases whose limit passed while they were open.</summary>
    public bool OverdueOnly { get; init; }

    /// <summary>Only cases that are not located.</summary>
    public bool NotLocatedOnly { get; init; }

    /// <summary>Opened at or after.</summary>
    public DateTimeOffset? OpenedFrom { get; init; }

    /// <summary>Opened before.</summary>
    public DateTimeOffset? OpenedUntil { get; init; }

    /// <summary>Ended at or after.</summary>
    public DateTimeOffset? ClosedFrom { get; init; }

    /// <summary>Inside this rectangle.</summary>
    public CardBounds? Bounds { get; init; }

    /// <summary>Only cases with a lower id: the page after the one that ended there.</summary>
    public long? BeforeId { get; init; }

    /// <summary>At most this many.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>A rectangle in WGS84 degrees, edges included.</summary>
/// <param name="West">Western edge.</param>
/// <param name="South">Southern edge.</param>
/// <param name="East">Eastern edge.</param>
/// <param name="North">Northern edge.</param>
public sealed record CardBounds(double West, double South, double East, double North);
