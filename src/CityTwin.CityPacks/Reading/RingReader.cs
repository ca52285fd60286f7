using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the nested lists of one geometry's coordinates and counts its vertices.</summary>
internal sealed class RingReader
{
    private const int FewestRingVertices = 4;
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), srid: 4326);
    private int vertices;

    public MultiPolygon ReadMultiPolygon(JsonElement coordinates) => Wgs84.CreateMultiPolygon([.. Items(coordinates).Select(ReadPolygon)]);

    public Polygon ReadPolygon(JsonElement coordinates)
    {
        var rings = Items(coordinates).Select(ReadRing).ToArray();
        return rings.Length > 0
            ? Wgs84.CreatePolygon(rings[0], rings[1..])
            : throw new BrokenShapeException("pack.geometry_ring", "A polygon needs at least one ring.");
    }

    private LinearRing ReadRing(JsonElement coordinates)
    {
        var ring = Items(coordinates).Select(ReadVertex).ToArray();
        if (ring.Length < FewestRingVertices || !ring[0].Equals2D(ring[^1]))
        {
            throw new BrokenShapeException("pack.geometry_ring", "A ring needs at least four vertices, the last the same as the first.");
        }

        return Wgs84.CreateLinearRing(ring);
    }

    private Coordinate ReadVertex(JsonElement position)
    {
        if (++vertices > PackLimits.Vertices)
        {
            throw new BrokenShapeException("pack.too_many_vertices", $"An area has at most {PackLimits.Vertices:N0} vertices; simplify it.");
        }

        // RFC 7946 lets a height follow the two degrees; it has no meaning here.
        if (position.ValueKind is not JsonValueKind.Array
            || position.GetArrayLength() is < 2 or > 3
            || position.EnumerateArray().Any(number => number.ValueKind is not JsonValueKind.Number))
        {
            throw new BrokenShapeException("pack.geometry_coordinates", "Each vertex is a list of two numbers: degrees east, degrees north.");
        }

        var vertex = new Coordinate(position[0].GetDouble(), position[1].GetDouble());
        return Math.Abs(vertex.X) <= 180 && Math.Abs(vertex.Y) <= 90
            ? vertex
            : throw new BrokenShapeException("pack.geometry_coordinates", string.Create(
                CultureInfo.InvariantCulture,
                $"Longitude comes first, from -180 to 180 degrees, then latitude, from -90 to 90; here stands {vertex.X}, {vertex.Y}."));
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element) => element.ValueKind is JsonValueKind.Array
        ? element.EnumerateArray()
        : throw new BrokenShapeException("pack.geometry_coordinates", "Coordinates are nested lists of numbers.");
}
