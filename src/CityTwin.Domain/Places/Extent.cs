namespace CityTwin.Domain.Places;

/// <summary>What shape an extent has.</summary>
public enum ExtentKind
{
    /// <summary>A single point.</summary>
    Point,

    /// <summary>One line or several, such as a road or a river.</summary>
    Line,

    /// <summary>A surface bounded by rings; what lies inside an odd number of rings belongs to it, so an inner ring is a hole.</summary>
    Polygon,
}

/// <summary>How far a place reaches, in WGS84 degrees of 7 decimals. Made by <see cref="ExtentReading"/>, which checks it; immutable.</summary>
/// <param name="Kind">Point, line or polygon.</param>
/// <param name="Parts">The point; the lines; or the rings, each closed by its first vertex once more.</param>
/// <param name="Method">Name and version of the conversion when the degrees came in another reference system; else null.</param>
public sealed record Extent(ExtentKind Kind, IReadOnlyList<IReadOnlyList<Vertex>> Parts, string? Method = null)
{
    /// <summary>The first vertex.</summary>
    public Vertex First => Parts[0][0];
}

/// <summary>A corner of an extent.</summary>
/// <param name="Lat">Degrees north (WGS84).</param>
/// <param name="Lon">Degrees east (WGS84).</param>
public readonly record struct Vertex(double Lat, double Lon);
