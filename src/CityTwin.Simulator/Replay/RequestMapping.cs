using System.Text;
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
        Position = new Position { Lat = row.Lat, Lon = row.Lon, Crs = Crs.Wgs84 },
        ReportedAt = Timestamp.FromDateTimeOffset(row.OpenedAt),
        Channel = row.Channel,
    };

    /// <summary>The written catalogue key of a type, such as <c>boston311:matter:pothole-repair-internal</c>.</summary>
    public static string KindOf(string type) => $"{Source}:matter:{Slug(type)}";

    private static string Slug(string type)
    {
        var slug = new StringBuilder(type.Length);
        foreach (var letter in type.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
