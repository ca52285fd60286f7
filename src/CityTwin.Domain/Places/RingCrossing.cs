namespace CityTwin.Domain.Places;

/// <summary>Whether rings cross themselves or each other. Exact: it counts in whole ten-millionths of a degree.</summary>
internal static class RingCrossing
{
    private const double PerDegree = 1e7;

    /// <summary>A vertex next to a crossing, or null when no two sides cross. Sides may share an end, as the neighbours of a ring do.</summary>
    public static Vertex? Find(IReadOnlyList<IReadOnlyList<Vertex>> rings)
    {
        var sides = rings.SelectMany(ring => ring.Zip(ring.Skip(1), Side.Between)).OrderBy(side => side.West).ToArray();

        // Sides in the order of their western ends: only those that begin before this one ends can meet it.
        for (var one = 0; one < sides.Length; one++)
        {
            for (var other = one + 1; other < sides.Length && sides[other].West <= sides[one].East; other++)
            {
                if (sides[one].Crosses(sides[other]))
                {
                    return new Vertex(sides[one].From.Y / PerDegree, sides[one].From.X / PerDegree);
                }
            }
        }

        return null;
    }

    private readonly record struct Corner(long X, long Y);

    private readonly record struct Side(Corner From, Corner To)
    {
        public long West => Math.Min(From.X, To.X);

        public long East => Math.Max(From.X, To.X);

        public static Side Between(Vertex from, Vertex to) => new(CornerOf(from), CornerOf(to));

        /// <summary>Whether the two share a point that is not an end of both.</summary>
        public bool Crosses(Side other)
        {
            if (Math.Max(From.Y, To.Y) < Math.Min(other.From.Y, other.To.Y) || Math.Min(From.Y, To.Y) > Math.Max(other.From.Y, other.To.Y))
            {
                return false;
            }

            var (a, b) = (SideOf(other.From), SideOf(other.To));
            var (c, d) = (other.SideOf(From), other.SideOf(To));
            return a == 0 && b == 0 ? RunsAlong(other) : a * b <= 0 && c * d <= 0 && !SharesAnEnd(other);
        }

        /// <summary>On one line: they cross when they share more than one point.</summary>
        private bool RunsAlong(Side other) =>
            Math.Min(East, other.East) > Math.Max(West, other.West)
            || Math.Min(Math.Max(From.Y, To.Y), Math.Max(other.From.Y, other.To.Y)) > Math.Max(Math.Min(From.Y, To.Y), Math.Min(other.From.Y, other.To.Y));

        private bool SharesAnEnd(Side other) => From == other.From || From == other.To || To == other.From || To == other.To;

        private int SideOf(Corner corner) => Math.Sign(((To.X - From.X) * (corner.Y - From.Y)) - ((To.Y - From.Y) * (corner.X - From.X)));

        private static Corner CornerOf(Vertex vertex) => new((long)Math.Round(vertex.Lon * PerDegree), (long)Math.Round(vertex.Lat * PerDegree));
    }
}
