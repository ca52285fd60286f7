using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snap;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>The faces that lines cut out of the plane.</summary>
internal static class Faces
{
    // A corner that lies this near to another border, in metres, lies on it.
    private const double Touching = 0.01;

    /// <summary>All lines cut where they meet: each straight piece once.</summary>
    public static IEnumerable<LineSegment> Pieces(IEnumerable<Geometry> lines)
    {
        var noder = new SnappingNoder(Touching);
        noder.ComputeNodes([.. lines.SelectMany(LinearComponentExtracter.GetLines).Select(line => new NodedSegmentString(line.Coordinates, null))]);
        return noder.GetNodedSubstrings()
            .SelectMany(path => path.Coordinates.Zip(path.Coordinates.Skip(1), (from, to) => new LineSegment(from, to)))
            .Select(Eastward)
            .Distinct();
    }

    /// <summary>The faces between the lines.</summary>
    public static IReadOnlyList<Polygon> Between(IEnumerable<Geometry> lines, GeometryFactory factory)
    {
        var polygonizer = new Polygonizer();
        polygonizer.Add([.. Pieces(lines).Select(Geometry (piece) => piece.ToGeometry(factory))]);
        return [.. polygonizer.GetPolygons().Cast<Polygon>()];
    }

    /// <summary>
    /// Joins faces into one polygon a site. A face without a site (a meander can cut one off) goes to the neighbour
    /// with which it shares the longest border, so that every part stays in one piece.
    /// </summary>
    public static IReadOnlyList<Polygon> Gather(IEnumerable<Polygon> faces, IReadOnlyList<Coordinate> sites)
    {
        var parts = new Polygon?[sites.Count];
        var homeless = new List<Polygon>();
        foreach (var face in faces)
        {
            var site = Enumerable.Range(0, sites.Count).FirstOrDefault(site => face.Contains(face.Factory.CreatePoint(sites[site])), -1);
            if (site < 0)
            {
                homeless.Add(face);
            }
            else
            {
                parts[site] = face;
            }
        }

        while (homeless.Count > 0)
        {
            var (face, host, border) = homeless.SelectMany(face => Hosts(face, parts)).MaxBy(pair => pair.Border);
            if (border <= 0)
            {
                throw new InvalidOperationException("A piece of the map touches no part; try another seed.");
            }

            parts[host] = (Polygon)CoverageUnion.Union(face.Factory.BuildGeometry([face, parts[host]!]));
            homeless.Remove(face);
        }

        return [.. parts.Select(part => part!)];
    }

    private static IEnumerable<(Polygon Face, int Host, double Border)> Hosts(Polygon face, Polygon?[] parts) =>
        parts.Select((part, host) => (face, host, part is null ? 0 : face.Boundary.Intersection(part.Boundary).Length));

    private static LineSegment Eastward(LineSegment piece)
    {
        piece.Normalize();
        return piece;
    }
}
