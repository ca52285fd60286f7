namespace CityTwin.Gateway.Tiles;

/// <summary>A layer of the atlas that can be cut into tiles. Safe to ask from all threads.</summary>
internal interface ITileLayer
{
    /// <summary>Its name in addresses, and in the tile.</summary>
    string Name { get; }

    /// <summary>What of it is in a tile.</summary>
    TileContent In(TileAddress tile);
}
