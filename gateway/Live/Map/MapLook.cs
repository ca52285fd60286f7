using CityTwin.Journal;

namespace CityTwin.Gateway.Live.Map;

/// <summary>What a map shows, as a watcher keeps it: a checked view.</summary>
/// <param name="Box">The rectangle.</param>
/// <param name="Zoom">Zoom of a map with tiles of 512 pixels.</param>
/// <param name="Query">Which cases; only open ones.</param>
/// <param name="Budget">Most cases drawn one by one.</param>
/// <param name="Newest">Whether the list has the newest first, not the least time left.</param>
/// <param name="ListFrom">First row of the list.</param>
/// <param name="ListRows">How many rows; 0 for no list.</param>
/// <param name="ListBeyond">Whether the list reaches beyond the rectangle.</param>
internal sealed record MapLook(
    CardBounds Box, double Zoom, CardQuery Query, int Budget, bool Newest, int ListFrom, int ListRows, bool ListBeyond)
{
    /// <summary>Whether a dot lies in the rectangle.</summary>
    public bool Holds(in MapDot dot) =>
        dot.IsLocated && dot.Lon >= Box.West && dot.Lon <= Box.East && dot.Lat >= Box.South && dot.Lat <= Box.North;
}
