using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>Divides an area into parts, small near the middle of the city and large towards its edge.</summary>
internal static class Division
{
    private const int Candidates = 40;

    /// <summary>Divides the area into so many parts without gap or overlap, each in one piece.</summary>
    public static IReadOnlyList<Polygon> Divide(Polygon area, int parts, Dice dice)
    {
        var sites = Sites(area, parts, dice);
        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = Widened(area.EnvelopeInternal) };
        diagram.SetSites(sites);
        var cells = diagram.GetDiagram(area.Factory);

        var lines = Enumerable.Range(0, cells.NumGeometries).Select(cell => cells.GetGeometryN(cell).Boundary).Append(area.Boundary);
        var inside = Faces.Between(lines, area.Factory).Where(face => area.Contains(face.InteriorPoint));
        return Faces.Gather(inside, sites);
    }

    /// <summary>
    /// Chooses middles for the parts, one after the other: of many candidates the one that is farthest from the others
    /// and from the border, measured in the size that is usual at that place.
    /// </summary>
    private static List<Coordinate> Sites(Polygon area, int count, Dice dice)
    {
        var sites = new List<Coordinate>();
        while (sites.Count < count)
        {
            sites.Add(Enumerable.Range(0, Candidates).Select(_ => PointIn(area, dice)).MaxBy(candidate => Room(candidate, area, sites))!);
        }

        return sites;
    }

    private static double Room(Coordinate candidate, Polygon area, List<Coordinate> sites)
    {
        var toBorder = 2 * area.Boundary.Distance(area.Factory.CreatePoint(candidate));
        var toOthers = sites.Count is 0 ? toBorder : sites.Min(candidate.Distance);
        return Math.Min(toBorder, toOthers) / UsualSize(candidate);
    }

    /// <summary>Metres across that a community has here; only the proportion between places matters.</summary>
    private static double UsualSize(Coordinate at) => 350 + (0.22 * at.Distance(new Coordinate(0, 0)));

    private static Coordinate PointIn(Polygon area, Dice dice)
    {
        var box = area.EnvelopeInternal;
        while (true)
        {
            var point = new Coordinate(dice.Between(box.MinX, box.MaxX), dice.Between(box.MinY, box.MaxY));
            if (area.Contains(area.Factory.CreatePoint(point)))
            {
                return point;
            }
        }
    }

    private static Envelope Widened(Envelope box)
    {
        var wide = box.Copy();
        wide.ExpandBy(box.Diameter);
        return wide;
    }
}
