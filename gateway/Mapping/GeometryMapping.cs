using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Spatial;
using Google.Protobuf.Collections;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Geometries of the protocol as extents of the domain, and back.</summary>
internal static class GeometryMapping
{
    /// <summary>The extent that a geometry means, or why it means none.</summary>
    public static ExtentReading ToExtent(this Proto.Geometry? sent) => sent switch
    {
        null or { ShapeCase: Proto.Geometry.ShapeOneofCase.None } => ExtentRejections.KindMissing,
        _ when sent.Crs.ToDomain() is not { } => IncidentRejections.CrsMissing,
        { Point: { } point } => Read(sent, ExtentKind.Point, [[ToVertex(point)]]),
        { Line: { } line } => Read(sent, ExtentKind.Line, ToParts(line.Lines)),
        _ => Read(sent, ExtentKind.Polygon, ToParts(sent.Polygon.Rings)),
    };

    /// <summary>The geometry of an extent, in WGS84.</summary>
    public static Proto.Geometry ToProto(this Extent extent)
    {
        var geometry = new Proto.Geometry { Crs = Proto.Crs.Wgs84 };
        switch (extent.Kind)
        {
            case ExtentKind.Point:
                geometry.Point = ToProto(extent.First);
                break;
            case ExtentKind.Line:
                geometry.Line = new Proto.LineShape { Lines = { extent.Parts.Select(ToProto) } };
                break;
            default:
                geometry.Polygon = new Proto.PolygonShape { Rings = { extent.Parts.Select(ToProto) } };
                break;
        }

        return geometry;
    }

    private static ExtentReading Read(Proto.Geometry sent, ExtentKind kind, IReadOnlyList<IReadOnlyList<Vertex>> parts) =>
        Atlas.ReadExtent(kind, parts, sent.Crs.ToDomain()!.Value);

    private static List<Vertex[]> ToParts(RepeatedField<Proto.VertexList> parts) => [.. parts.Select(part => part.Vertices.Select(ToVertex).ToArray())];

    private static Vertex ToVertex(Proto.Vertex vertex) => new(vertex.Lat, vertex.Lon);

    private static Proto.Vertex ToProto(Vertex vertex) => new() { Lat = vertex.Lat, Lon = vertex.Lon };

    private static Proto.VertexList ToProto(IReadOnlyList<Vertex> part) => new() { Vertices = { part.Select(ToProto) } };
}
