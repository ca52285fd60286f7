using CityTwin.CityPacks.Import;
using CityTwin.CityPacks.Import.Boston;
using CityTwin.Domain.Catalogue;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Simulator.Replay;

/// <summary>Writes a row of the history as the incident that the city would have been sent.</summary>
public static class RequestMapping
{
    /// <summary>The system that the incidents come from.</summary>
    public const string Source = "boston311";

    /// <summary>The row as an incident.</summary>
    public static Incident ToIncident(this RequestRow row) => new()
    {
        Source = Source,
        SourceId = row.Id,
        Kind = KindOf(row.Type),
        Position = new Position { Lat = row.Lat, Lon = row.Lon, Crs = Protocol.V1.Crs.Wgs84 },
        ReportedAt = Timestamp.FromDateTimeOffset(row.OpenedAt),
        Channel = row.Channel,
    };

    /// <summary>The written catalogue key of a type, such as <c>boston311:matter:pothole-repair-internal</c>.</summary>
    public static string KindOf(string type) =>
        new CatalogueKey(BostonImport.Standard, SubjectKind.Matter, CodeOf(type)).ToString();

    private static string CodeOf(string type)
    {
        try
        {
            return BostonImport.CodeOf(type);
        }
        catch (ImportException)
        {
            // No code can be made of it: sent as it is, the city says that it knows no such kind.
            return type;
        }
    }
}
