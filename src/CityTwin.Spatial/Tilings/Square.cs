namespace CityTwin.Spatial.Tilings;

/// <summary>What the raster writes into a square: an owner (0 and above), nothing, or the number of a list of claimants.</summary>
internal static class Square
{
    /// <summary>No shape touches the square.</summary>
    public const int Empty = -1;

    /// <summary>The content that stands for a list.</summary>
    public static int OfList(int list) => -2 - list;

    /// <summary>The list that a content below <see cref="Empty"/> stands for.</summary>
    public static int ListOf(int content) => -2 - content;
}
