using System.Globalization;
using System.Text;
using CityTwin.Journal;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Intake;

/// <summary>What an incident says, in 64 bits, to tell a retry from a reused id. Journals keep it: what it is made of never changes, it only grows.</summary>
internal static class IncidentFingerprint
{
    public static long Of(Proto.Incident sent)
    {
        var said = new StringBuilder();
        said.Append(
            CultureInfo.InvariantCulture,
            $"{sent.Kind}\0{sent.Position?.Lat:R}\0{sent.Position?.Lon:R}\0{(int?)sent.Position?.Crs}\0{sent.ReportedAt?.Seconds}\0{sent.ReportedAt?.Nanos}");
        if (sent.Geometry is { } geometry)
        {
            said.Append(CultureInfo.InvariantCulture, $"\0{geometry.ShapeCase}\0{(int)geometry.Crs}");
            foreach (var part in Parts(geometry))
            {
                said.Append('\0');
                foreach (var vertex in part)
                {
                    said.Append(CultureInfo.InvariantCulture, $"{vertex.Lat:R} {vertex.Lon:R},");
                }
            }
        }

        if (sent.Asset.Length > 0)
        {
            said.Append('\0').Append(sent.Asset);
        }

        return IncidentHashes.Of(said.ToString());
    }

    private static IEnumerable<IEnumerable<Proto.Vertex>> Parts(Proto.Geometry geometry) => geometry.ShapeCase switch
    {
        Proto.Geometry.ShapeOneofCase.Point => [[geometry.Point]],
        Proto.Geometry.ShapeOneofCase.Line => geometry.Line.Lines.Select(part => part.Vertices),
        Proto.Geometry.ShapeOneofCase.Polygon => geometry.Polygon.Rings.Select(part => part.Vertices),
        _ => [],
    };
}
