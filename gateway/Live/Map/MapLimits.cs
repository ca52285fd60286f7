namespace CityTwin.Gateway.Live.Map;

/// <summary>Every limit on watching a map.</summary>
internal static class MapLimits
{
    /// <summary>Most cases that a client may have drawn one by one.</summary>
    public const int LargestBudget = 20_000;

    /// <summary>Cases drawn one by one when the client does not say.</summary>
    public const int UsualBudget = 5_000;

    /// <summary>Most rows of a list at once.</summary>
    public const int ListRows = 500;

    /// <summary>How deep a list can be looked into; who wants more narrows the filter.</summary>
    public const int ListDepth = 10_000;

    /// <summary>Greatest zoom.</summary>
    public const double Zoom = 24;

    /// <summary>From this zoom on too many cases become clusters; farther out, sums of areas say more.</summary>
    public const double ClusterZoom = 12;

    /// <summary>Side of the square whose cases become one cluster, in pixels of the map.</summary>
    public const double ClusterPixels = 80;

    /// <summary>Most clusters of a view; for a greater view the squares grow.</summary>
    public const int Clusters = 4_000;

    /// <summary>A level with more areas than this is not summed up: the one above it is.</summary>
    public const int Areas = 5_000;

    /// <summary>Drawn as clusters, cases are drawn one by one again only when they fit this part of the budget: a map does not flicker.</summary>
    public const double Margin = 0.8;
}
