namespace CityTwin.Gateway.Tiles;

/// <summary>Why there is no tile at an address: a stable code, and a sentence.</summary>
internal sealed record TileRefusal(int Status, string Code, string Message)
{
    public static TileRefusal Layer(IEnumerable<string> layers) => new(
        StatusCodes.Status400BadRequest, "tile.layer_unknown", $"There is no such layer; there are {string.Join(", ", layers)}.");

    public static TileRefusal Numbers { get; } = new(
        StatusCodes.Status400BadRequest, "tile.numbers_invalid", $"Zoom must be 0 to {TileLimits.MaxZoom}, x and y 0 to below 2 to the power of zoom.");

    public static TileRefusal Version(string inForce) => new(
        StatusCodes.Status404NotFound, "tile.version_not_in_force", $"This is not the pack in force, which is {inForce}.");
}
