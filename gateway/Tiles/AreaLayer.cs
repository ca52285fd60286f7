using CityTwin.Gateway.Live.Map;
using CityTwin.Spatial;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;

namespace CityTwin.Gateway.Tiles;

/// <summary>The areas of all levels, each level from the zoom on at which its areas are more than specks.</summary>
internal sealed class AreaLayer(Atlas atlas) : ITileLayer
{
    private readonly Level[] levels = [.. atlas.City.Levels.Select((level, depth) => new Level(atlas, level.Id, depth))];

    public string Name => "areas";

    public TileContent In(TileAddress tile)
    {
        var cut = new TileCut(tile);
        return new TileContent(
        [
            .. from level in levels
               where level.From <= tile.Zoom
               from area in level.Areas
               let shape = atlas.ShapeOf(area.Code)
               where cut.MayHold(shape)
               let inside = cut.Of(shape)
               where inside is not null
               select new Feature(inside, new AttributesTable
               {
                   { "code", area.Code },
                   { "level", area.Level },
                   { "parent", area.Parent ?? string.Empty },
                   { "depth", level.Depth },
               }),
        ]);
    }

    private sealed class Level
    {
        public Level(Atlas atlas, string id, int depth)
        {
            Depth = depth;
            Areas = [.. atlas.Areas.Where(area => area.Level == id)];
            var widths = Areas.Select(area => WidthOf(atlas.ShapeOf(area.Code).EnvelopeInternal)).Order().ToList();
            From = depth == 0 || widths.Count == 0 ? 0 : (int)Math.Max(0, Math.Ceiling(Math.Log2(TileLimits.AreaPixels / Mercator.Tile / widths[widths.Count / 2])));
        }

        public int Depth { get; }

        public int From { get; }

        public IReadOnlyList<Domain.Cities.Area> Areas { get; }

        // Side of the square that is as large as the area's rectangle; the world is one wide.
        private static double WidthOf(Envelope bounds) => Math.Sqrt(
            (Mercator.East(bounds.MaxX) - Mercator.East(bounds.MinX)) * (Mercator.North(bounds.MinY) - Mercator.North(bounds.MaxY)));
    }
}
