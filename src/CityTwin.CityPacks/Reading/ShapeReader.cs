using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the polygon or multipolygon of a feature and refuses one that is not valid, naming the place.</summary>
internal static class ShapeReader
{
    public static Geometry? Read(JsonElement feature, string where, FindingList findings)
    {
        try
        {
            var shape = ReadUnchecked(feature);
            Validate(shape);
            return shape;
        }
        catch (BrokenShapeException broken)
        {
            findings.Error(broken.Code, where, "geometry", broken.Message);
            return null;
        }
    }

    public static Geometry ReadUnchecked(JsonElement feature)
    {
        if (!feature.TryGetProperty("geometry", out var geometry)
            || geometry.ValueKind is not JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type)
            || type.ValueKind is not JsonValueKind.String
            || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            throw new BrokenShapeException("pack.geometry_missing", "Each feature needs a geometry with a type and coordinates.");
        }

        var rings = new RingReader();
        return type.GetString() switch
        {
            "Polygon" => rings.ReadPolygon(coordinates),
            "MultiPolygon" => rings.ReadMultiPolygon(coordinates),
            var other => throw new BrokenShapeException("pack.geometry_type", $"An area is a Polygon or a MultiPolygon, not a {other}."),
        };
    }

    private static void Validate(Geometry shape)
    {
        if (new IsValidOp(shape).ValidationError is { } flaw)
        {
            var (lat, lon) = (flaw.Coordinate?.Y ?? double.NaN, flaw.Coordinate?.X ?? double.NaN);
            throw new BrokenShapeException("pack.geometry_invalid", string.Create(
                CultureInfo.InvariantCulture,
                $"The border must be a simple closed line; near {lat:0.#######}, {lon:0.#######} (lat, lon) it is not: {flaw.Message.ToLowerInvariant()}."));
        }
    }
}
