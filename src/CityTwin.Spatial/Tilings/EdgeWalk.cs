namespace CityTwin.Spatial.Tilings;

/// <summary>Goes along the edges of neighbouring slabs that may meet a window. An edge stands in every slab that it crosses and is met once.</summary>
internal ref struct EdgeWalk(ReadOnlySpan<Edge> edges, ReadOnlySpan<int> starts, Window window, long southMillimetres, long slabMillimetres)
{
    private readonly ReadOnlySpan<Edge> edges = edges;
    private readonly ReadOnlySpan<int> starts = starts;
    private int slab;
    private int next = starts.IsEmpty ? 0 : starts[0] - 1;
    private long south = long.MinValue;

    /// <summary>The edge met last.</summary>
    public readonly ref readonly Edge Current => ref edges[next];

    /// <summary>This walk.</summary>
    public readonly EdgeWalk GetEnumerator() => this;

    /// <summary>Goes on to the next edge.</summary>
    public bool MoveNext()
    {
        if (starts.IsEmpty)
        {
            return false;
        }

        while (++next < starts[^1])
        {
            while (next >= starts[slab + 1])
            {
                slab++;
                south = southMillimetres + (slab * slabMillimetres);
            }

            // One that begins further south was met in a slab before, except in the first one.
            ref readonly var edge = ref edges[next];
            if (edge.Low.Y >= south && window.MayMeet(edge))
            {
                return true;
            }
        }

        return false;
    }
}
