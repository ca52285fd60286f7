using NetTopologySuite.Geometries;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>The outer border of the city, in metres from its middle.</summary>
internal static class Outline
{
    private const double HalfWidth = 10_000;
    private const double HalfHeight = 8_000;
    private const int Corners = 240;

    /// <summary>Draws a border of about 20 by 16 kilometres with headlands and bays.</summary>
    public static LinearRing Draw(Dice dice, GeometryFactory factory)
    {
        var noise = new Noise(dice.NextBits());
        var ring = new Coordinate[Corners + 1];
        for (var corner = 0; corner < Corners; corner++)
        {
            var (sin, cos) = Math.SinCos(corner * 2 * Math.PI / Corners);
            var direction = new Coordinate(HalfWidth * cos, HalfHeight * sin);
            var reach = 0.98 + (0.26 * noise.At(direction, 7_000)) + (0.11 * noise.At(direction, 2_600)) + (0.04 * noise.At(direction, 1_000));
            ring[corner] = new Coordinate(direction.X * reach, direction.Y * reach);
        }

        ring[Corners] = ring[0];
        return factory.CreateLinearRing(ring);
    }
}
