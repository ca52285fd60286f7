using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Valid;
using NetTopologySuite.Precision;

namespace CityTwin.CityPacks.Import;

/// <summary>Brings foreign shapes to the pack's seven decimals and mends those that are not valid, saying so each time.</summary>
internal sealed class Mender(List<string> notes)
{
    private static readonly PrecisionModel SevenDecimals = new(1e7);

    public Geometry Mend(string what, Geometry shape)
    {
        var rounded = new GeometryPrecisionReducer(SevenDecimals) { Pointwise = true }.Reduce(shape);
        if (new IsValidOp(rounded).ValidationError is not { } flaw)
        {
            return rounded;
        }

        var mended = Polygons(GeometryPrecisionReducer.Reduce(GeometryFixer.Fix(rounded), SevenDecimals));
        notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"The border of {what} was not valid near {flaw.Coordinate.Y:0.######}, {flaw.Coordinate.X:0.######} (lat, lon; {flaw.Message.ToLowerInvariant()}) and was mended."));
        return mended;
    }

    /// <summary>One area out of several; vertices stay on the seven decimals.</summary>
    public static Geometry Join(IEnumerable<Geometry> parts)
    {
        var factory = new GeometryFactory(new PrecisionModel(), srid: 4326);
        return Polygons(UnaryUnionNG.Union([.. parts], factory, SevenDecimals));
    }

    // Mending can leave lines and points behind; an area has none.
    private static Geometry Polygons(Geometry shape)
    {
        var polygons = PolygonExtracter.GetPolygons(shape).Cast<Polygon>().ToArray();
        return polygons.Length == 1 ? polygons[0] : shape.Factory.CreateMultiPolygon(polygons);
    }
}
