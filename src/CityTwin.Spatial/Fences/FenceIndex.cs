using CityTwin.Domain.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Quadtree;

namespace CityTwin.Spatial.Fences;

/// <summary>Standing fences, found by a point without asking each of them. Not safe for several threads at once.</summary>
/// <typeparam name="T">Whose fence it is.</typeparam>
public sealed class FenceIndex<T>
    where T : class
{
    private readonly Quadtree<(Fence Fence, T Owner)> tree = new();

    /// <summary>How many fences stand.</summary>
    public int Count { get; private set; }

    /// <summary>Puts a fence up.</summary>
    public void Add(Fence fence, T owner)
    {
        tree.Insert(fence.Bounds, (fence, owner));
        Count++;
    }

    /// <summary>Takes a fence down.</summary>
    public void Remove(Fence fence, T owner) => Count -= tree.Remove(fence.Bounds, (fence, owner)) ? 1 : 0;

    /// <summary>Whose fences hold the point.</summary>
    public IEnumerable<T> Around(MetricPoint point)
    {
        foreach (var (fence, owner) in tree.Query(new Envelope(new Coordinate(point.X, point.Y))))
        {
            if (fence.Contains(point))
            {
                yield return owner;
            }
        }
    }
}
