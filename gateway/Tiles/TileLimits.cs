namespace CityTwin.Gateway.Tiles;

/// <summary>How far tiles go.</summary>
internal static class TileLimits
{
    /// <summary>The nearest zoom of a tile: at 20 it is 38 metres wide.</summary>
    public const int MaxZoom = 20;

    /// <summary>Steps of a tile's own grid from side to side.</summary>
    public const int Extent = 4_096;

    /// <summary>How far shapes go on beyond a tile's sides, in steps, so that no line ends in sight where two tiles meet.</summary>
    public const int Margin = 64;

    /// <summary>A level is drawn from the zoom on at which half of its areas are at least as wide, in pixels.</summary>
    public const double AreaPixels = 12;

    /// <summary>Farther out assets would be a soup.</summary>
    public const int AssetsFrom = 14;

    /// <summary>Farther out a strip of 60 metres would be thinner than its border.</summary>
    public const int EdgesFrom = 13;

    /// <summary>Most assets of a tile; a sample that lies evenly stands for the others, and the tile says how many they are.</summary>
    public const int Assets = 500;

    /// <summary>Most bytes of tiles that are kept in memory.</summary>
    public const long KeptBytes = 64 * 1024 * 1024;

    /// <summary>Most tiles that are made at once; who asks for further ones waits.</summary>
    public const int UnderWay = 2;
}
