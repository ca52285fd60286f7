using System.Text.Json;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks;

/// <summary>A point, line or polygon as GeoJSON writes it (RFC 7946), not yet checked as an extent.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parts">The point, the lines, or the rings.</param>
public sealed record GeoJsonShape(ExtentKind Kind, IReadOnlyList<IReadOnlyList<Vertex>> Parts)
{
    /// <summary>Reads a geometry, a feature with one, or a collection of a single feature.</summary>
    /// <exception cref="InvalidDataException">It is none of these; the message says what would be right.</exception>
    public static GeoJsonShape Read(JsonElement json) => TypeOf(json) switch
    {
        "FeatureCollection" when json.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array && features.GetArrayLength() == 1 => Read(features[0]),
        "FeatureCollection" => throw new InvalidDataException("A collection must hold exactly one feature here."),
        "Feature" when json.TryGetProperty("geometry", out var geometry) => Read(geometry),
        { } type when json.TryGetProperty("coordinates", out var coordinates) => OfGeometry(type, coordinates),
        _ => throw new InvalidDataException("A GeoJSON geometry has a type and coordinates; a feature has such a geometry."),
    };

    private static GeoJsonShape OfGeometry(string type, JsonElement coordinates) => type switch
    {
        "Point" => new GeoJsonShape(ExtentKind.Point, [[VertexOf(coordinates)]]),
        "LineString" => new GeoJsonShape(ExtentKind.Line, [Vertices(coordinates)]),
        "MultiLineString" => new GeoJsonShape(ExtentKind.Line, [.. Items(coordinates).Select(Vertices)]),
        "Polygon" => new GeoJsonShape(ExtentKind.Polygon, [.. Items(coordinates).Select(Vertices)]),
        "MultiPolygon" => new GeoJsonShape(ExtentKind.Polygon, [.. Items(coordinates).SelectMany(polygon => Items(polygon).Select(Vertices))]),
        _ => throw new InvalidDataException($"A place is a Point, LineString, MultiLineString, Polygon or MultiPolygon, not a {type}."),
    };

    private static string? TypeOf(JsonElement json) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() : null;

    private static Vertex[] Vertices(JsonElement list) => [.. Items(list).Select(VertexOf)];

    // RFC 7946 lets a height follow the two degrees; it has no meaning here.
    private static Vertex VertexOf(JsonElement position) =>
        position.ValueKind is JsonValueKind.Array && position.GetArrayLength() is 2 or 3 && position.EnumerateArray().All(number => number.ValueKind is JsonValueKind.Number)
            ? new Vertex(Lat: position[1].GetDouble(), Lon: position[0].GetDouble())
            : throw new InvalidDataException("Each vertex is a list of two numbers: degrees east, degrees north.");

    private static JsonElement.ArrayEnumerator Items(JsonElement element) => element.ValueKind is JsonValueKind.Array
        ? element.EnumerateArray()
        : throw new InvalidDataException("Coordinates are nested lists of numbers.");
}
