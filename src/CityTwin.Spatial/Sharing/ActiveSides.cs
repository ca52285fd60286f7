namespace CityTwin.Spatial.Sharing;

/// <summary>The sides that cross the strip where the sweep is, from west to east.</summary>
internal sealed class ActiveSides
{
    private ActiveSide[] sides = new ActiveSide[32];
    private int count;

    /// <summary>The sides, in the order of where they are in the middle of the strip.</summary>
    public ReadOnlySpan<ActiveSide> Sides => sides.AsSpan(0, count);

    /// <summary>Takes out the sides that end at this height.</summary>
    public void Leave(double height)
    {
        var kept = 0;
        for (var n = 0; n < count; n++)
        {
            if (sides[n].Edge.North > height)
            {
                if (kept != n)
                {
                    sides[kept] = sides[n];
                }

                kept++;
            }
        }

        count = kept;
    }

    /// <summary>Takes in a side that begins here.</summary>
    public void Enter(in SweepEdge edge)
    {
        if (count == sides.Length)
        {
            Array.Resize(ref sides, 2 * count);
        }

        sides[count++] = new ActiveSide(edge);
    }

    /// <summary>Goes to a strip and orders the sides by its middle; the order of the strip before is nearly right already.</summary>
    /// <returns>Whether two sides cross within the strip by more than the noise.</returns>
    public bool Rise(double south, double north, double noise)
    {
        var middle = (south + north) / 2;
        for (var n = 0; n < count; n++)
        {
            ref var side = ref sides[n];
            side.Middle = side.Edge.XAt(middle);
            if (n > 0 && sides[n - 1].Middle > side.Middle)
            {
                MoveWest(n);
            }
        }

        var rise = (north - south) / 2;
        var (before, above) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (ref readonly var side in Sides)
        {
            var lean = side.Edge.Lean * rise;
            if (side.Middle - lean < before - noise || side.Middle + lean < above - noise)
            {
                return true;
            }

            (before, above) = (side.Middle - lean, side.Middle + lean);
        }

        return false;
    }

    /// <summary>The heights within the strip at which sides cross, from south to north.</summary>
    public List<double> Crossings(double south, double north)
    {
        var crossings = new List<double>();
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                var below = sides[one].Edge.XAt(south) - sides[other].Edge.XAt(south);
                var above = sides[one].Edge.XAt(north) - sides[other].Edge.XAt(north);
                if (below * above < 0)
                {
                    crossings.Add(south + ((north - south) * (below / (below - above))));
                }
            }
        }

        crossings.Sort();
        return crossings;
    }

    private void MoveWest(int n)
    {
        var moved = sides[n];
        for (; n > 0 && sides[n - 1].Middle > moved.Middle; n--)
        {
            sides[n] = sides[n - 1];
        }

        sides[n] = moved;
    }
}

/// <summary>A side that crosses the strip.</summary>
internal struct ActiveSide(SweepEdge edge)
{
    /// <summary>The side.</summary>
    public readonly SweepEdge Edge = edge;

    /// <summary>Where it is in the middle of the strip.</summary>
    public double Middle;

    /// <summary>The shape it bounds.</summary>
    public readonly int Shape => Edge.Shape;
}
