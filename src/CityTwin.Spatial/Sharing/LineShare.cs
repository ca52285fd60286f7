using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>Shares out the length of lines. Only where a line meets squares that a border crosses, it is cut at the borders. Used once.</summary>
internal sealed class LineShare(Outline[] outlines, Tiling tiling, Func<MillimetrePoint, int> ownerOf, Amounts amounts)
{
    private readonly List<int> claimants = [];
    private readonly List<double> cuts = [];

    /// <summary>Adds the lengths of lines, in millimetres.</summary>
    public void AddAll(ReadOnlySpan<Edge> lines)
    {
        foreach (ref readonly var line in lines)
        {
            claimants.Clear();
            if (tiling.TryFindSoleOwner(line, claimants, out var sole))
            {
                amounts.Add(sole, line.Length, line.Length, LineCut.PointAt(line, 0.5));
            }
            else
            {
                AddPieces(line);
            }
        }
    }

    private void AddPieces(in Edge line)
    {
        cuts.Clear();
        cuts.AddRange([0, 1]);
        foreach (var claimant in claimants)
        {
            LineCut.Collect(line, outlines[claimant], cuts);
        }

        cuts.Sort();
        for (var piece = 0; piece + 1 < cuts.Count; piece++)
        {
            var (from, to) = (cuts[piece], cuts[piece + 1]);
            if (to > from)
            {
                var (middle, length) = (LineCut.PointAt(line, (from + to) / 2), line.Length * (to - from));
                amounts.Add(ownerOf(middle), length, length, middle);
            }
        }
    }
}
