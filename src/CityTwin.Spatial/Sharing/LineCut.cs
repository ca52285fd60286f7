using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>Cuts a straight line where borders cross it.</summary>
internal static class LineCut
{
    private const double Noise = 1e-9;

    /// <summary>Adds how far along the line, from 0 to 1, borders of an outline cross it.</summary>
    public static void Collect(in Edge line, Outline outline, List<double> into)
    {
        var window = Window.Over(line);
        var (dx, dy) = ((double)(line.High.X - line.Low.X), (double)(line.High.Y - line.Low.Y));

        foreach (ref readonly var border in outline.EdgesIn(window))
        {
            var (ex, ey) = ((double)(border.High.X - border.Low.X), (double)(border.High.Y - border.Low.Y));
            var (px, py) = ((double)(border.Low.X - line.Low.X), (double)(border.Low.Y - line.Low.Y));
            var turn = (dx * ey) - (dy * ex);

            // One that runs along the line cuts it with its neighbours, at its ends.
            if (turn == 0)
            {
                continue;
            }

            var (along, across) = (((px * ey) - (py * ex)) / turn, ((px * dy) - (py * dx)) / turn);
            if (along is > 0 and < 1 && across is >= -Noise and <= 1 + Noise)
            {
                into.Add(along);
            }
        }
    }

    /// <summary>The point so far along the line.</summary>
    public static MillimetrePoint PointAt(in Edge line, double along) => new(
        line.Low.X + (long)Math.Round((line.High.X - line.Low.X) * along),
        line.Low.Y + (long)Math.Round((line.High.Y - line.Low.Y) * along));
}
