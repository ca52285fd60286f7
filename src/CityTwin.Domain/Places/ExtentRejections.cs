using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Places;

/// <summary>Every reason why a geometry is no extent of a place, with its public code.</summary>
public static class ExtentRejections
{
    /// <summary>No shape at all.</summary>
    public static readonly Rejection KindMissing = Invalid(
        "place.extent_missing", "The geometry is neither point, line nor polygon; fill in exactly one of them.");

    /// <summary>A vertex that is nowhere.</summary>
    public static readonly Rejection Impossible = Invalid(
        "place.extent_impossible",
        "The geometry has a point that is not on earth; latitude must be a number from -90 to 90 and longitude from -180 to 180.");

    /// <summary>Too few different points.</summary>
    public static readonly Rejection TooFewPoints = Invalid(
        "place.extent_too_few_points", "A point must have 1 point, each line at least 2 and each ring of a polygon at least 3 that differ in their 7 decimals.");

    /// <summary>Borders that cross.</summary>
    public static Rejection CrossesItself(double lat, double lon) => Invalid(
        "place.extent_crosses_itself",
        FormattableString.Invariant($"The polygon crosses itself near {lat:0.#####}, {lon:0.#####}; rings must touch neither themselves nor each other along their sides."));

    /// <summary>Too many vertices.</summary>
    public static Rejection TooManyVertices(int vertices) => Invalid(
        "place.extent_too_many_vertices", $"The geometry has {vertices} points; simplify it to at most {ExtentLimits.Vertices}.");

    /// <summary>Too many parts.</summary>
    public static Rejection TooManyParts(int parts) => Invalid(
        "place.extent_too_many_parts", $"The geometry has {parts} lines or rings; send at most {ExtentLimits.Parts}.");

    /// <summary>Larger than any city.</summary>
    public static Rejection TooLarge(double degrees) => Invalid(
        "place.extent_too_large",
        FormattableString.Invariant($"The geometry spans {degrees:0.##} degrees; a place within a city spans at most {ExtentLimits.SpanDegrees:0}."));

    /// <summary>No part of it is in the city.</summary>
    public static Rejection Outside(string city) => Invalid(
        "place.extent_outside_city", $"The geometry covers no ground of any community of {city}; at least a part of it must.");

    /// <summary>A distance that is none.</summary>
    public static readonly Rejection NearInvalid = Invalid(
        "place.near_invalid", $"Neighbours are looked for within 0 to {ExtentLimits.NearMetres:0} metres; set near_metres to such a number.");

    private static Rejection Invalid(string code, string message) => new(RejectionKind.Invalid, code, message);
}
