using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate.Polygon;

namespace CityTwin.Simulator.Simulate;

/// <summary>The whole city: its communities cut into triangles, so that a point costs one search and is never outside.</summary>
public sealed class CityGround : Ground
{
    private readonly (Coordinate A, Coordinate B, Coordinate C)[] triangles;
    private readonly double[] squareMetresUpTo;

    /// <summary>Cuts the communities up.</summary>
    /// <exception cref="ArgumentException">There is no community with a shape.</exception>
    public CityGround(IEnumerable<Geometry> communities)
    {
        triangles = [.. communities.SelectMany(TrianglesOf)];
        squareMetresUpTo = new double[triangles.Length];

        var sum = 0d;
        for (var i = 0; i < triangles.Length; i++)
        {
            squareMetresUpTo[i] = sum += SquareMetresOf(triangles[i]);
        }

        SquareMetres = sum > 0 ? sum : throw new ArgumentException("The city gave no community with a shape.", nameof(communities));
    }

    /// <inheritdoc/>
    public override double SquareMetres { get; }

    /// <inheritdoc/>
    public override Spot Pick(Random dice)
    {
        var found = Array.BinarySearch(squareMetresUpTo, dice.NextDouble() * SquareMetres);
        var (a, b, c) = triangles[Math.Min(found < 0 ? ~found : found, triangles.Length - 1)];

        // A point of the parallelogram, folded back where it falls into the other half.
        var (u, v) = (dice.NextDouble(), dice.NextDouble());
        (u, v) = u + v > 1 ? (1 - u, 1 - v) : (u, v);
        return new Spot(a.Y + (u * (b.Y - a.Y)) + (v * (c.Y - a.Y)), a.X + (u * (b.X - a.X)) + (v * (c.X - a.X)));
    }

    private static IEnumerable<(Coordinate A, Coordinate B, Coordinate C)> TrianglesOf(Geometry community)
    {
        var cut = new PolygonTriangulator(community).GetResult();
        for (var i = 0; i < cut.NumGeometries; i++)
        {
            var corners = cut.GetGeometryN(i).Coordinates;
            yield return (corners[0], corners[1], corners[2]);
        }
    }

    private static double SquareMetresOf((Coordinate A, Coordinate B, Coordinate C) triangle)
    {
        var (a, b, c) = triangle;
        var squareDegrees = Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((c.X - a.X) * (b.Y - a.Y))) / 2;
        return squareDegrees * MetresPerDegree * MetresPerDegree * CosOf(a.Y);
    }
}
