using NetTopologySuite.Algorithm.Construct;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Polygonize;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>One community on the map.</summary>
/// <param name="District">Number of its district, from 0.</param>
/// <param name="Street">Number of its street within the district, from 0.</param>
/// <param name="Shape">Polygon in degrees (CGCS2000), longitude as X.</param>
internal sealed record CommunityPlot(int District, int Street, Polygon Shape);

/// <summary>Draws the map: a city that rivers part into three districts, these into streets, these into communities.</summary>
internal static class CommunityMap
{
    /// <summary>Communities of each street of each district, without the enclave: 59.</summary>
    private static readonly int[][] Communities = [[5, 6, 4, 5, 5], [5, 4, 6, 5], [5, 4, 5]];

    // The enclave: an old works of the first district's last street, across the river in the third district.
    private const int EnclaveOwner = 0;
    private const int EnclaveHost = 2;

    // Metres from a midline to a point that is surely on that bank and not yet on another.
    private const double Bank = 20;

    /// <summary>Draws the map of this seed; the enclave comes last.</summary>
    public static IReadOnlyList<CommunityPlot> Draw(Dice dice)
    {
        var factory = new GeometryFactory();
        var rivers = Rivers.Run(dice, factory);
        var plots = Districts(Outline.Draw(dice, factory), rivers)
            .SelectMany((district, d) => Division.Divide(district, Communities[d].Length, dice)
                .SelectMany((street, s) => Division.Divide(street, Communities[d][s], dice)
                    .Select(community => new CommunityPlot(d, s, community))))
            .ToList();
        plots.Add(Enclave(plots, dice));
        return Bent(plots, new Bending(dice, rivers), factory);
    }

    private static IReadOnlyList<Polygon> Districts(LinearRing outline, Rivers rivers)
    {
        var city = outline.Factory.CreatePolygon(outline);
        var mouth = rivers.Tributary.EndPoint.Coordinate;
        var above = new LineSegment(rivers.Tributary.GetCoordinateN(rivers.Tributary.NumPoints - 2), mouth).MidPoint;
        Coordinate[] banks = [new(above.X - Bank, above.Y), new(above.X + Bank, above.Y), new(mouth.X, mouth.Y - Bank)];
        var faces = Faces.Between([outline, rivers.Main, rivers.Tributary], outline.Factory);
        return Faces.Gather(faces.Where(face => city.Contains(face.InteriorPoint)), banks);
    }

    /// <summary>A works and its housing in the middle of the roomiest community of another district.</summary>
    private static CommunityPlot Enclave(List<CommunityPlot> plots, Dice dice)
    {
        var host = plots.Where(plot => plot.District is EnclaveHost).MaxBy(plot => Clearance(plot).Length)!;
        var radius = Clearance(host);
        var corners = Enumerable.Range(0, 9).Select(corner =>
        {
            var (sin, cos) = Math.SinCos(corner * 2 * Math.PI / 9);
            var reach = radius.Length * dice.Between(0.2, 0.36);
            return new Coordinate(radius.StartPoint.X + (reach * cos), radius.StartPoint.Y + (reach * sin));
        }).ToList();
        corners.Add(corners[0]);
        var works = host.Shape.Factory.CreatePolygon([.. corners]);
        plots[plots.IndexOf(host)] = host with { Shape = (Polygon)host.Shape.Difference(works) };
        return new CommunityPlot(EnclaveOwner, Communities[EnclaveOwner].Length - 1, works);
    }

    /// <summary>From the point farthest from the border straight to the border.</summary>
    private static LineString Clearance(CommunityPlot plot) => MaximumInscribedCircle.GetRadiusLine(plot.Shape, 10);

    private static IReadOnlyList<CommunityPlot> Bent(List<CommunityPlot> plots, Bending bending, GeometryFactory factory)
    {
        var polygonizer = new Polygonizer();
        foreach (var piece in Faces.Pieces(plots.Select(plot => plot.Shape.Boundary)))
        {
            polygonizer.Add(factory.CreateLineString([.. bending.Bend(piece.P0, piece.P1).Select(Ground.Degrees)]));
        }

        var faces = polygonizer.GetPolygons().Cast<Polygon>().ToList();
        if (faces.Count != plots.Count)
        {
            throw new InvalidOperationException($"The borders enclose {faces.Count} communities instead of {plots.Count}; try another seed.");
        }

        return [.. plots.Select(plot => plot with { Shape = Holding(faces, Ground.Degrees(bending.Bend(plot.Shape.InteriorPoint.Coordinate))) })];
    }

    private static Polygon Holding(List<Polygon> faces, Coordinate point)
    {
        var face = (Polygon)faces.Single(face => face.Contains(face.Factory.CreatePoint(point)));
        face.Normalize();
        return face;
    }
}
