using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>
/// Cuts a shape to the window of an extent. What lies further west is replaced by upright sides just outside the window: one for each time the
/// border crosses that line, from there to the top, so that counting sides from the west still tells inside from outside.
/// </summary>
internal readonly struct WindowCut(Window window, List<SweepEdge> into)
{
    /// <summary>Half a millimetre outside: no vertex lies on this line, so a border crosses it or does not.</summary>
    private const double West = -0.5;

    private readonly MillimetrePoint corner = new(window.West, window.South);
    private readonly double top = window.North - window.South;

    /// <summary>Adds the sides of a shape.</summary>
    public void Add(Outline outline, int shape)
    {
        if (outline.Holds(window.West + West, window.South))
        {
            AddUpright(0, shape);
        }

        foreach (ref readonly var edge in outline.EdgesIn(window))
        {
            if (edge.Low.Y == edge.High.Y)
            {
                AddLevel(edge, shape);
            }
            else
            {
                AddLeaning(SweepEdge.Of(edge, corner, shape).Between(0, top));
            }
        }
    }

    // A level side bounds no strip, but where it crosses the line it changes what lies east of it.
    private void AddLevel(in Edge edge, int shape)
    {
        if (edge.Low.Y > corner.Y && edge.Low.X < corner.X && edge.High.X >= corner.X)
        {
            AddUpright(edge.Low.Y - corner.Y, shape);
        }
    }

    private void AddLeaning(SweepEdge side)
    {
        if (side.South >= side.North)
        {
            return;
        }

        var (beginsWest, endsWest) = (side.X < West, side.XAt(side.North) < West);
        if (beginsWest != endsWest)
        {
            var crossing = Math.Clamp(side.South + ((West - side.X) / side.Lean), side.South, side.North);
            into.Add(beginsWest ? side.Between(crossing, top) : side.Between(0, crossing));
            AddUpright(crossing, side.Shape);
        }
        else if (!beginsWest)
        {
            into.Add(side);
        }
    }

    private void AddUpright(double from, int shape) => into.Add(new SweepEdge(from, top, West, 0, shape));
}
