using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Places;

/// <summary>An extent that was read, or why it is none.</summary>
/// <param name="Extent">The extent; null when refused.</param>
/// <param name="Refused">Why it is none; null when it is.</param>
public readonly record struct ExtentReading(Extent? Extent, Rejection? Refused)
{
    /// <summary>Refuses.</summary>
    public static implicit operator ExtentReading(Rejection refused) => new(null, refused);

    /// <summary>
    /// Checks a geometry in WGS84 degrees and mends what needs no question: degrees are rounded to 7 decimals, a vertex that repeats
    /// the one before it is left out, a ring that is open is closed.
    /// </summary>
    /// <param name="kind">What it is.</param>
    /// <param name="parts">The point, the lines, or the rings.</param>
    /// <param name="method">The conversion that the degrees went through, or null.</param>
    public static ExtentReading Of(ExtentKind kind, IReadOnlyList<IReadOnlyList<Vertex>> parts, string? method = null)
    {
        var vertices = parts.Sum(part => part.Count);
        if (Refusal(parts, vertices) is { } refused)
        {
            return refused;
        }

        var tidy = parts.Select(part => Tidy(part, closed: kind is ExtentKind.Polygon)).ToList();
        return tidy.Exists(part => part.Count < LeastVertices(kind)) || (kind is ExtentKind.Point && vertices != 1)
            ? ExtentRejections.TooFewPoints
            : kind is ExtentKind.Polygon && RingCrossing.Find(tidy) is { } crossing
            ? ExtentRejections.CrossesItself(crossing.Lat, crossing.Lon)
            : new ExtentReading(new Extent(kind, tidy, method), null);
    }

    private static Rejection? Refusal(IReadOnlyList<IReadOnlyList<Vertex>> parts, int vertices)
    {
        if (vertices == 0)
        {
            return ExtentRejections.TooFewPoints;
        }

        if (vertices > ExtentLimits.Vertices)
        {
            return ExtentRejections.TooManyVertices(vertices);
        }

        if (parts.Count > ExtentLimits.Parts)
        {
            return ExtentRejections.TooManyParts(parts.Count);
        }

        var all = parts.SelectMany(part => part).ToList();
        if (!all.TrueForAll(vertex => new GeoPoint(vertex.Lat, vertex.Lon, Crs.Wgs84).IsOnEarth))
        {
            return ExtentRejections.Impossible;
        }

        var span = Math.Max(all.Max(it => it.Lat) - all.Min(it => it.Lat), all.Max(it => it.Lon) - all.Min(it => it.Lon));
        return span > ExtentLimits.SpanDegrees ? ExtentRejections.TooLarge(span) : null;
    }

    private static int LeastVertices(ExtentKind kind) => kind switch
    {
        ExtentKind.Point => 1,
        ExtentKind.Line => 2,
        _ => 4,
    };

    private static List<Vertex> Tidy(IReadOnlyList<Vertex> part, bool closed)
    {
        var tidy = new List<Vertex>(part.Count + 1);
        foreach (var vertex in closed ? part.Concat(part.Take(1)) : part)
        {
            var rounded = new Vertex(Math.Round(vertex.Lat, 7), Math.Round(vertex.Lon, 7));
            if (tidy.Count == 0 || tidy[^1] != rounded)
            {
                tidy.Add(rounded);
            }
        }

        return tidy;
    }
}
