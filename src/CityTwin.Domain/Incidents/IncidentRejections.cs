using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Incidents;

/// <summary>Every way to refuse an incident for what it says, with its public code. Places have their own.</summary>
public static class IncidentRejections
{
    /// <summary>Nothing was sent.</summary>
    public static readonly Rejection Missing = Invalid("incident.missing", "No incident was given; fill in the field incident.");

    /// <summary>The source's name is unusable.</summary>
    public static readonly Rejection SourceInvalid = Invalid(
        "incident.source_invalid",
        $"The source must be 1 to {IncidentLimits.SourceLength} letters, digits, dots, dashes or underscores, such as boston311.");

    /// <summary>The source's id is unusable.</summary>
    public static readonly Rejection SourceIdInvalid = Invalid(
        "incident.source_id_invalid",
        $"The source_id must be 1 to {IncidentLimits.SourceIdLength} characters without control characters; it makes a retry safe.");

    /// <summary>The same id came with other content before.</summary>
    public static readonly Rejection IdReused = Invalid(
        "incident.id_reused",
        "An incident with this source and source_id but another kind, position, geometry, asset or time was taken before; give each incident its own id.");

    /// <summary>No kind.</summary>
    public static readonly Rejection KindMissing = Invalid(
        "incident.kind_missing",
        "No kind was given; use a key of the catalogue, written standard:subject:code.");

    /// <summary>No position.</summary>
    public static readonly Rejection PositionMissing = Invalid(
        "incident.position_missing",
        "No position was given; say lat, lon and crs. A city's default point stands for an unknown place.");

    /// <summary>An accuracy that is none.</summary>
    public static readonly Rejection AccuracyInvalid = Invalid(
        "incident.accuracy_invalid",
        $"accuracy_metres must be a number from 0 (not said) to {IncidentLimits.AccuracyMetres:0}; leave it out when the source does not know it.");

    /// <summary>Point and geometry are two places.</summary>
    public static readonly Rejection GeometryElsewhere = Invalid(
        "incident.geometry_elsewhere",
        $"The position lies more than {IncidentLimits.PointOffGeometryMetres:0} metres from the geometry; send the two of one place, or the geometry alone.");

    /// <summary>No reference system.</summary>
    public static readonly Rejection CrsMissing = Invalid(
        "incident.crs_missing",
        "The position does not say its reference system; set crs to WGS84, CGCS2000, GCJ02 or BD09.");

    /// <summary>A time that cannot be.</summary>
    public static readonly Rejection ReportedAtImpossible = Invalid(
        "incident.reported_at_impossible",
        $"reported_at must be a time after {IncidentLimits.EarliestReport:yyyy-MM-dd}; leave it out for now.");

    /// <summary>The text is too long.</summary>
    public static readonly Rejection TextTooLong = Invalid(
        "incident.text_too_long",
        $"The text may have at most {IncidentLimits.TextLength} characters.");

    /// <summary>The text has control characters.</summary>
    public static readonly Rejection TextInvalid = Invalid(
        "incident.text_invalid",
        "The text may not have control characters other than line breaks and tabs.");

    /// <summary>The channel is unusable.</summary>
    public static readonly Rejection ChannelInvalid = Invalid(
        "incident.channel_invalid",
        $"The channel may have at most {IncidentLimits.ChannelLength} characters and no control characters.");

    /// <summary>The catalogue does not know the kind.</summary>
    public static Rejection KindUnknown(string kind) => Invalid(
        "incident.kind_unknown",
        $"The city's catalogue has no kind '{(kind.Length > 100 ? kind[..100] : kind)}'; CityService.GetCatalogue lists them.");

    /// <summary>The register does not know the asset.</summary>
    public static Rejection AssetUnknown(string asset) => Invalid(
        "incident.asset_unknown",
        $"The city's register has no asset '{(asset.Length > 100 ? asset[..100] : asset)}'; PlaceService.Affected lists those near a place, or leave asset empty.");

    /// <summary>A time too far ahead.</summary>
    public static Rejection ReportedAtFuture(DateTimeOffset now) => Invalid(
        "incident.reported_at_future",
        $"reported_at is more than {IncidentLimits.ClockAhead.TotalMinutes:0} minutes ahead of city time, which is {now:O}.");

    private static Rejection Invalid(string code, string message) => new(RejectionKind.Invalid, code, message);
}
