using System.Globalization;
using CityTwin.Gateway.Live.Map;
using NetTopologySuite.Geometries;

namespace CityTwin.Gateway.Tiles;

/// <summary>A tile of the world as web maps cut it: numbers from the west and from the north.</summary>
/// <param name="Layer">What it shows.</param>
/// <param name="Zoom">0 is the whole world in one tile.</param>
/// <param name="X">Counted from 180 degrees west.</param>
/// <param name="Y">Counted from the northern end.</param>
internal readonly record struct TileAddress(string Layer, int Zoom, int X, int Y)
{
    /// <summary>The tile with these numbers, or null when there is none.</summary>
    public static TileAddress? Read(string layer, string? zoom, string? x, string? y) =>
        Number(zoom) is int z and <= TileLimits.MaxZoom && Number(x) is int column && Number(y) is int row && column < (1 << z) && row < (1 << z)
            ? new TileAddress(layer, z, column, row)
            : null;

    /// <summary>The tile that holds a point.</summary>
    public static TileAddress Of(string layer, int zoom, double lat, double lon) =>
        new(layer, zoom, (int)(Mercator.East(lon) * (1 << zoom)), (int)(Mercator.North(lat) * (1 << zoom)));

    /// <summary>Its ground in WGS84 degrees, longitude as X.</summary>
    public Envelope Ground => Around(0);

    /// <summary>Its ground, and so many of its widths more on each side.</summary>
    public Envelope Around(double widths)
    {
        double tiles = 1 << Zoom;
        return new Envelope(
            Mercator.Lon((X - widths) / tiles), Mercator.Lon((X + 1 + widths) / tiles),
            Mercator.Lat((Y - widths) / tiles), Mercator.Lat((Y + 1 + widths) / tiles));
    }

    /// <summary>Whether a point is of this tile; each is of exactly one.</summary>
    public bool Holds(double lat, double lon) => Of(Layer, Zoom, lat, lon) == this;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
