namespace CityTwin.Spatial.Tilings;

/// <summary>
/// The border of one shape, sorted into horizontal slabs so that a question looks at a few edges only.
/// West and south borders belong to the shape, east and north ones do not: a point on a shared border has exactly one owner.
/// </summary>
internal sealed class Outline
{
    private readonly long slabMillimetres;
    private readonly long firstSlab;
    private readonly int[] starts;
    private readonly Edge[] edgesBySlab;

    public Outline(IReadOnlyList<Edge> edges, long slabMillimetres)
    {
        this.slabMillimetres = slabMillimetres;
        Edges = edges;
        West = edges.Min(edge => Math.Min(edge.Low.X, edge.High.X));
        East = edges.Max(edge => Math.Max(edge.Low.X, edge.High.X));
        South = edges.Min(edge => edge.Low.Y);
        North = edges.Max(edge => edge.High.Y);
        firstSlab = SlabOf(South);

        var slabs = new List<Edge>[SlabOf(North) - firstSlab + 1];
        foreach (var edge in edges)
        {
            for (var slab = SlabOf(edge.Low.Y); slab <= LastSlabOf(edge); slab++)
            {
                (slabs[slab - firstSlab] ??= []).Add(edge);
            }
        }

        edgesBySlab = [.. slabs.SelectMany(slab => slab ?? [])];
        starts = new int[slabs.Length + 1];
        for (var slab = 0; slab < slabs.Length; slab++)
        {
            starts[slab + 1] = starts[slab] + (slabs[slab]?.Count ?? 0);
        }
    }

    /// <summary>All edges, in no particular order.</summary>
    public IReadOnlyList<Edge> Edges { get; }

    /// <summary>Smallest X, in millimetres.</summary>
    public long West { get; }

    /// <summary>Largest X, in millimetres.</summary>
    public long East { get; }

    /// <summary>Smallest Y, in millimetres.</summary>
    public long South { get; }

    /// <summary>Largest Y, in millimetres.</summary>
    public long North { get; }

    /// <summary>The edges that reach into a window, each once. Up to a slab too many; a step of it allocates nothing.</summary>
    public EdgeWalk EdgesIn(Window window)
    {
        // An edge that only touches the southern side from below ends in the slab before.
        var (first, last) = (Math.Max(SlabOf(window.South - 1) - firstSlab, 0), Math.Min(SlabOf(window.North) - firstSlab, starts.Length - 2));
        return first > last
            ? default
            : new EdgeWalk(edgesBySlab, starts.AsSpan((int)first, (int)(last - first + 2)), window, (first + firstSlab) * slabMillimetres, slabMillimetres);
    }

    /// <summary>Whether the shape may reach into a window.</summary>
    public bool MayReach(Window window) => West <= window.East && East >= window.West && South <= window.North && North >= window.South;

    /// <summary>Whether the shape holds a point that lies on no vertex: how often a ray to the west crosses the border.</summary>
    public bool Holds(double x, double y)
    {
        if (y < South || y >= North)
        {
            return false;
        }

        var slab = (int)(SlabOf((long)Math.Floor(y)) - firstSlab);
        var inside = false;

        foreach (ref readonly var edge in edgesBySlab.AsSpan(starts[slab]..starts[slab + 1]))
        {
            inside ^= edge.Low.Y <= y && y < edge.High.Y && edge.XAt(y) < x;
        }

        return inside;
    }

    /// <summary>Whether the shape owns the point. Exact: it counts crossed borders in whole numbers.</summary>
    public bool Contains(MillimetrePoint point)
    {
        if (point.Y < South || point.Y >= North)
        {
            return false;
        }

        var slab = (int)(SlabOf(point.Y) - firstSlab);
        var inside = false;

        foreach (ref readonly var edge in edgesBySlab.AsSpan(starts[slab]..starts[slab + 1]))
        {
            inside ^= edge.IsCrossedEastOf(point);
        }

        return inside;
    }

    private long SlabOf(long y) => MillimetrePoint.StepOf(y, slabMillimetres);

    // The northern end does not count, so an edge that ends where a slab begins is not of that slab; a level edge is of one.
    private long LastSlabOf(Edge edge) => SlabOf(Math.Max(edge.Low.Y, edge.High.Y - 1));
}
