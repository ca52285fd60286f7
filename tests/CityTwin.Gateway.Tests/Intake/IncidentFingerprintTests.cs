using CityTwin.Gateway.Intake;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Gateway.Tests.Intake;

/// <summary>A retry is told from a reused id by what the incident says, its geometry included.</summary>
public sealed class IncidentFingerprintTests
{
    // Journals keep these numbers: an incident that was taken before geometries must still be known as the same.
    [Fact]
    public void An_incident_without_a_geometry_has_the_number_it_always_had() => Assert.Equal(
        CityTwin.Journal.IncidentHashes.Of("gb:matter:1\030.5\0117.25\01\01700000000\0500"), IncidentFingerprint.Of(Pothole));

    [Fact]
    public void Another_geometry_makes_another_incident()
    {
        var said = new[]
        {
            Pothole,
            With(Line((30, 117), (30.1, 117.1))),
            With(Line((30, 117), (30.1, 117.2))),
            With(Ring((30, 117), (30.1, 117.1))),
            With(new Geometry { Crs = Crs.Gcj02, Line = Line((30, 117), (30.1, 117.1)).Line }),
            With(new Geometry { Crs = Crs.Wgs84, Point = new() { Lat = 30, Lon = 117 } }),
        };

        Assert.Equal(said.Length, said.Select(IncidentFingerprint.Of).Distinct().Count());
        Assert.Equal(IncidentFingerprint.Of(said[1]), IncidentFingerprint.Of(said[1].Clone()));
    }

    [Fact]
    public void Text_and_accuracy_do_not_make_another_incident() => Assert.Equal(
        IncidentFingerprint.Of(Pothole), IncidentFingerprint.Of(new Incident(Pothole) { Text = "deeper now", AccuracyMetres = 5 }));

    private static Incident Pothole => new()
    {
        Source = "test", SourceId = "1", Kind = "gb:matter:1", Position = new() { Lat = 30.5, Lon = 117.25, Crs = Crs.Wgs84 },
        ReportedAt = new Timestamp { Seconds = 1_700_000_000, Nanos = 500 },
    };

    private static Incident With(Geometry geometry) => new(Pothole) { Geometry = geometry };

    private static Geometry Line(params (double Lat, double Lon)[] points) => new() { Crs = Crs.Wgs84, Line = new() { Lines = { List(points) } } };

    private static Geometry Ring(params (double Lat, double Lon)[] points) => new() { Crs = Crs.Wgs84, Polygon = new() { Rings = { List(points) } } };

    private static VertexList List((double Lat, double Lon)[] points) => new() { Vertices = { points.Select(it => new Vertex { Lat = it.Lat, Lon = it.Lon }) } };
}
