using NetTopologySuite.Features;

namespace CityTwin.Gateway.Tiles;

/// <summary>What is in a tile.</summary>
/// <param name="Features">What is drawn, in degrees; it may reach out of the tile by its margin.</param>
/// <param name="LeftOut">How many further ones lie there.</param>
internal sealed record TileContent(IReadOnlyList<IFeature> Features, int LeftOut = 0)
{
    public static TileContent Nothing { get; } = new([]);
}
