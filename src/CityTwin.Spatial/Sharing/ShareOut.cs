using CityTwin.Domain.Places;
using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.Spatial.Sharing;

/// <summary>Shares out extents among the shapes of a tiling. Prepared once; safe to ask from all threads.</summary>
/// <remarks>
/// Where no shape is, a strip of ground or a piece of line is given whole, by its middle, to whom <paramref name="nobodys"/> names. Such a piece
/// ends at the corners and crossings of borders, so in gaps the shares are near the truth and their sum is exact.
/// </remarks>
internal sealed class ShareOut(Outline[] outlines, Tiling tiling, Func<MillimetrePoint, int> nobodys)
{
    private readonly STRtree<int> boxes = BoxesOf(outlines);

    /// <summary>How much of the extent falls to each shape: square millimetres, millimetres, or 1 for a point.</summary>
    /// <param name="extent">What is shared out.</param>
    /// <param name="withMiddles">Whether each portion must know a point within it; far from borders that costs more.</param>
    public Amounts Of(PlaneExtent extent, bool withMiddles = false)
    {
        var amounts = new Amounts();
        switch (extent.Kind)
        {
            case ExtentKind.Point:
                amounts.Add(OwnerOf(extent.Parts[0][0]), 1, 0, extent.Parts[0][0]);
                break;
            case ExtentKind.Line:
                new LineShare(outlines, tiling, OwnerOf, amounts).AddAll(extent.Edges);
                break;
            default:
                SharePolygon(extent, amounts, withMiddles);
                break;
        }

        return amounts;
    }

    /// <summary>Numbers of the shapes whose rectangles touch the window, in order.</summary>
    public List<int> Near(Window window)
    {
        var near = (List<int>)boxes.Query(new Envelope(window.West, window.East, window.South, window.North));
        near.Sort();
        return near;
    }

    private int OwnerOf(MillimetrePoint point) => tiling.Find(point) is >= 0 and var owner ? owner : nobodys(point);

    private void SharePolygon(PlaneExtent extent, Amounts amounts, bool withMiddles)
    {
        // Far from all borders a look at the raster is enough.
        Span<int> one = stackalloc int[1];
        if (!withMiddles && extent.Parts.Length == 1 && tiling.FindClaimants(extent.Bounds, one) == 1 && tiling.IsWhole(extent.Bounds))
        {
            amounts.Add(one[0], extent.RingArea, 0, default);
            return;
        }

        var near = Near(extent.Bounds);
        var corner = new MillimetrePoint(extent.Bounds.West, extent.Bounds.South);
        var edges = new List<SweepEdge>(extent.Edges.Length + (near.Count * 64));
        foreach (ref readonly var edge in extent.Edges.AsSpan())
        {
            if (edge.Low.Y < edge.High.Y)
            {
                edges.Add(SweepEdge.Of(edge, corner, SweepEdge.OfExtent));
            }
        }

        var cut = new WindowCut(extent.Bounds, edges);
        for (var shape = 0; shape < near.Count; shape++)
        {
            cut.Add(outlines[near[shape]], shape);
        }

        foreach (var (shape, portion) in new StripSweep(edges, near.Count, AddNobodys).Run().Index())
        {
            if (portion.Area > 0)
            {
                amounts.Add(near[shape], portion.Area, portion.Room, At(portion.X, portion.Y));
            }
        }

        void AddNobodys(Trapezoid piece) => amounts.Add(nobodys(At(piece.X, piece.Y)), piece.Area, piece.Room, At(piece.X, piece.Y));

        MillimetrePoint At(double x, double y) => new(corner.X + (long)x, corner.Y + (long)y);
    }

    private static STRtree<int> BoxesOf(Outline[] outlines)
    {
        var boxes = new STRtree<int>();
        foreach (var (number, outline) in outlines.Index())
        {
            boxes.Insert(new Envelope(outline.West, outline.East, outline.South, outline.North), number);
        }

        // An STRtree builds itself at its first question, which must not come from two threads at once.
        boxes.Build();
        return boxes;
    }
}
