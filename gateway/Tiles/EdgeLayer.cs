using CityTwin.Spatial;
using NetTopologySuite.Features;

namespace CityTwin.Gateway.Tiles;

/// <summary>The strips along borders in which a place concerns the communities on both sides.</summary>
internal sealed class EdgeLayer(Atlas atlas) : ITileLayer
{
    public string Name => "edges";

    public TileContent In(TileAddress tile)
    {
        if (tile.Zoom < TileLimits.EdgesFrom)
        {
            return TileContent.Nothing;
        }

        var cut = new TileCut(tile);
        return new TileContent(
        [
            .. from zone in atlas.EdgeZonesIn(cut.Window, atlas.City.EdgeMetres)
               let inside = cut.Of(zone.Shape)
               where inside is not null
               select new Feature(inside, new AttributesTable
               {
                   { "one", zone.Communities[0] },
                   { "other", zone.Communities[1] },
                   { "above", zone.CommonAncestor },
               }),
        ]);
    }
}
