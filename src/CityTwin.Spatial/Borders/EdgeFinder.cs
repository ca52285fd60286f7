using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Borders;

/// <summary>Which communities a disc touches. Where no border is near, a few squares of the raster answer; nothing is allocated.</summary>
internal sealed class EdgeFinder(Outline[] outlines, Tiling tiling)
{
    /// <summary>More communities than this do not meet in one spot; where they do, the disc is larger than an edge.</summary>
    public const int MaxCandidates = 64;

    /// <summary>Fills in the communities that the disc touches, the owner of its middle first, and their distances in millimetres.</summary>
    /// <returns>How many there are; -1 when there is no room for all.</returns>
    public int Find(MillimetrePoint middle, double radius, Span<int> communities, Span<double> millimetres)
    {
        var window = Window.Around(middle, (long)Math.Ceiling(radius));
        var claimants = tiling.FindClaimants(window, communities);
        if (claimants is 0 or 1 or -1)
        {
            return claimants;
        }

        var owner = tiling.Find(middle);
        var found = 0;
        for (var n = 0; n < claimants; n++)
        {
            var distance = communities[n] == owner ? 0 : NearestBorder(outlines[communities[n]], middle, window);
            if (distance <= radius)
            {
                (communities[found], millimetres[found++]) = (communities[n], distance);
            }
        }

        return found;
    }

    private static double NearestBorder(Outline outline, MillimetrePoint point, Window window)
    {
        var nearest = double.PositiveInfinity;
        foreach (ref readonly var edge in outline.EdgesIn(window))
        {
            nearest = Math.Min(nearest, edge.DistanceTo(point));
        }

        return nearest;
    }
}
