using CityTwin.CityPacks;
using CityTwin.Domain.Places;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;
using Crs = CityTwin.Protocol.V1.Crs;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Places near borders between districts of the demo city, found on its map.</summary>
internal sealed class BorderPoints
{
    /// <summary>How near the places are to a border, in metres: as the noise of Guiyang was.</summary>
    public const double Metres = 12;

    private readonly Atlas atlas = LoadedCity.From(Repository.Linjiang).Atlas;

    /// <summary>Places at the same edge between two districts, each at least 150 m from the one before, near no third community.</summary>
    public IReadOnlyList<Position> AtOneEdge(int count)
    {
        foreach (var edge in AllAlongDistricts().GroupBy(it => it.Key))
        {
            var apart = new List<MetricPoint>();
            foreach (var (_, point) in edge)
            {
                if (apart.Count < count && apart.TrueForAll(earlier => earlier.DistanceTo(point) > 150))
                {
                    apart.Add(point);
                }
            }

            if (apart.Count == count)
            {
                return [.. apart.Select(ToPosition)];
            }
        }

        throw new InvalidOperationException($"The demo city has no border between two districts with room for {count} places.");
    }

    /// <summary>Places at up to so many edges between two districts, so many at each, in rounds over the edges.</summary>
    public IReadOnlyList<Position> AtEdges(int edges, int each) =>
    [
        .. AllAlongDistricts().GroupBy(it => it.Key).OrderByDescending(edge => edge.Count()).Take(edges)
            .SelectMany(edge => edge.Take(each).Select((it, round) => (it.Point, round)))
            .OrderBy(it => it.round)
            .Select(it => ToPosition(it.Point)),
    ];

    private IEnumerable<(string Key, MetricPoint Point)> AllAlongDistricts()
    {
        var (low, high) = (atlas.Project(atlas.Envelope.MinY, atlas.Envelope.MinX), atlas.Project(atlas.Envelope.MaxY, atlas.Envelope.MaxX));
        for (var y = low.Y; y < high.Y; y += 100)
        {
            var before = -1;
            for (var x = low.X; x < high.X; x += 20)
            {
                var found = atlas.TryFindCell(new MetricPoint(x, y), out var community, out _, out _);
                if (found && before >= 0 && before != community && DistrictOf(before) != DistrictOf(community) && Between(new(x - 20, y), new(x, y), before) is { } near)
                {
                    yield return near;
                }

                before = found ? community : -1;
            }
        }
    }

    // Halves the step until the border is near enough.
    private (string Key, MetricPoint Point)? Between(MetricPoint inside, MetricPoint beyond, int community)
    {
        while (inside.DistanceTo(beyond) > 1)
        {
            var middle = new MetricPoint((inside.X + beyond.X) / 2, inside.Y);
            (inside, beyond) = atlas.TryFindCell(middle, out var found, out _, out _) && found == community ? (middle, beyond) : (inside, middle);
        }

        var point = new MetricPoint(inside.X - (Metres / 2), inside.Y);
        var near = atlas.AreasWithin(point, 30, "community");
        return near.Count == 2 && atlas.MetresToBorder(point) < Metres ? (string.Join('|', near.Select(it => it.Area.Code).Order(StringComparer.Ordinal)), point) : null;
    }

    private string DistrictOf(int community) => atlas.ChainOf(atlas.Communities[community].Code)[1];

    private Position ToPosition(MetricPoint point)
    {
        var degrees = atlas.Unproject(point);
        return new Position { Lat = degrees.Lat, Lon = degrees.Lon, Crs = Crs.Wgs84 };
    }
}
