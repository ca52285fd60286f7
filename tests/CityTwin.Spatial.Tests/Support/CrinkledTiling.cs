using CityTwin.Domain.Cities;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Support;

/// <summary>
/// A made-up city of columns × rows communities whose borders are as crinkled as real ones; neighbours share every vertex.
/// A district is a column. The community in the south-west holds an enclave.
/// </summary>
internal sealed class CrinkledTiling
{
    private const double Meridian = 116.4;
    private const double OriginLat = 39.9;
    private const double StepDegrees = 0.008;

    private readonly int columns;
    private readonly int rows;
    private readonly int halvings;
    private readonly int seed;

    public CrinkledTiling(int columns, int rows, int halvings = 4, int seed = 20260701)
    {
        (this.columns, this.rows, this.halvings, this.seed) = (columns, rows, halvings, seed);
        Areas = [.. Build()];
    }

    public City City { get; } = Sample.City(Meridian, OriginLat);

    public IReadOnlyList<AreaShape> Areas { get; }

    public IEnumerable<AreaShape> Communities => Areas.Where(area => area.Area.Level == "community");

    public Atlas Atlas() => Spatial.Atlas.Build(City, Areas, []);

    private IEnumerable<AreaShape> Build()
    {
        yield return Sample.Root(Block(0, 0, columns, rows));

        for (var column = 0; column < columns; column++)
        {
            yield return Sample.District($"d{column:00}", Block(column, 0, column + 1, rows));

            for (var row = 0; row < rows; row++)
            {
                var shape = Block(column, row, column + 1, row + 1);
                yield return Sample.Community($"d{column:00}-{row:00}", $"d{column:00}", (column, row) == (0, 0) ? WithHole(shape) : shape);
            }
        }

        yield return Sample.Community("enclave", "d01", SpatialModel.Shapes.CreatePolygon(Hole()));
    }

    private static Polygon WithHole(Polygon shape) => SpatialModel.Shapes.CreatePolygon(shape.Shell, [Hole()]);

    private static LinearRing Hole()
    {
        var (x, y) = (Meridian + (0.45 * StepDegrees), OriginLat + (0.45 * StepDegrees));
        return Sample.Polygon((x, y), (x + 0.0011, y + 0.0003), (x + 0.0012, y + 0.0013), (x + 0.0001, y + 0.0011)).Shell;
    }

    /// <summary>A block of communities as one polygon.</summary>
    private Polygon Block(int west, int south, int east, int north)
    {
        var corners = new List<(int Column, int Row)>();
        corners.AddRange(Enumerable.Range(west, east - west).Select(column => (column, south)));
        corners.AddRange(Enumerable.Range(south, north - south).Select(row => (east, row)));
        corners.AddRange(Enumerable.Range(west + 1, east - west).Reverse().Select(column => (column, north)));
        corners.AddRange(Enumerable.Range(south + 1, north - south).Reverse().Select(row => (west, row)));

        var vertices = corners.Zip(corners.Skip(1).Append(corners[0]), Path).SelectMany(path => path).ToList();
        return SpatialModel.Shapes.CreatePolygon([.. vertices, vertices[0]]);
    }

    /// <summary>The border from one node to the next without its last vertex; the same vertices in both directions.</summary>
    private IEnumerable<Coordinate> Path((int Column, int Row) from, (int Column, int Row) to)
    {
        if (from.CompareTo(to) > 0)
        {
            return Path(to, from).Append(Node(from)).Reverse().SkipLast(1);
        }

        var random = new Random((((seed * 31) + from.Column) * 1009) + (from.Row * 31) + (from.Column == to.Column ? 1 : 0));
        return Crinkle(Node(from), Node(to), halvings, random);
    }

    private static IEnumerable<Coordinate> Crinkle(Coordinate from, Coordinate to, int halvings, Random random)
    {
        if (halvings == 0)
        {
            return [from];
        }

        var aside = (random.NextDouble() - 0.5) * 0.3;
        var middle = Rounded(
            ((from.X + to.X) / 2) + (aside * (to.Y - from.Y)),
            ((from.Y + to.Y) / 2) - (aside * (to.X - from.X)));
        return Crinkle(from, middle, halvings - 1, random).Concat(Crinkle(middle, to, halvings - 1, random));
    }

    private Coordinate Node((int Column, int Row) node)
    {
        var random = new Random((seed * 17) + (node.Column * 1000) + node.Row);
        return Rounded(
            Meridian + (StepDegrees * (node.Column + (0.3 * (random.NextDouble() - 0.5)))),
            OriginLat + (StepDegrees * (node.Row + (0.3 * (random.NextDouble() - 0.5)))));
    }

    private static Coordinate Rounded(double lon, double lat) => new(Math.Round(lon, 7), Math.Round(lat, 7));
}
