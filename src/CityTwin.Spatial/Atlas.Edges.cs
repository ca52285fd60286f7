using CityTwin.Spatial.Borders;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial;

/// <content>The edges of communities as ground that can be drawn.</content>
public sealed partial class Atlas
{
    /// <summary>
    /// The strips along borders in which <see cref="EdgeOf"/> names two communities, one strip a pair; where three meet, three strips lie over each other.
    /// For drawing: round ends are polygons of 32 corners, right to half a percent of the distance.
    /// </summary>
    /// <param name="window">Where to look, in WGS84 degrees. A strip may reach out of it, where it is not whole.</param>
    /// <param name="metres">As in <see cref="EdgeOf"/>; 0 means that there are none.</param>
    public IReadOnlyList<EdgeZone> EdgeZonesIn(Envelope window, double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(metres);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(metres, MaxSearchMetres);
        return metres == 0 ? [] : new EdgeStrips(this).In(window, metres);
    }
}
