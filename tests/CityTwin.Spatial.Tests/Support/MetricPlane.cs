using CityTwin.Domain.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace CityTwin.Spatial.Tests.Support;

/// <summary>Shapes of the city's projection in whole millimetres, as the atlas rounds them: in this unit floating point is exact.</summary>
internal static class MetricPlane
{
    public static Geometry Of(Atlas atlas, Geometry shape)
    {
        var copy = shape.Copy();
        copy.Apply(new ToMillimetres(atlas));
        copy.GeometryChanged();
        return copy;
    }

    /// <summary>The point in metres that these millimetres stand for.</summary>
    public static MetricPoint PointAt(double xMillimetres, double yMillimetres) => new(Math.Round(xMillimetres) / 1000, Math.Round(yMillimetres) / 1000);

    /// <summary>The point in whole millimetres.</summary>
    public static Coordinate Of(MetricPoint point) => new(Math.Floor((point.X * 1000) + 0.5), Math.Floor((point.Y * 1000) + 0.5));

    private sealed class ToMillimetres(Atlas atlas) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var rounded = Of(atlas.Project(lat: seq.GetY(i), lon: seq.GetX(i)));
            seq.SetX(i, rounded.X);
            seq.SetY(i, rounded.Y);
        }
    }
}
