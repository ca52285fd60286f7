using CityTwin.CityPacks.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CityTwin.CityPacks.Checking;

/// <summary>Assets that begin outside the city: a keeper may lie elsewhere, what it keeps should not.</summary>
internal static class AssetCheck
{
    public static void Run(CityPack pack, FindingList findings)
    {
        if (pack.Rules.Assets.Count == 0)
        {
            return;
        }

        var city = pack.Areas[0].Shape;
        var ground = PreparedGeometryFactory.Prepare(city);
        foreach (var asset in pack.Rules.Assets)
        {
            var (lat, lon) = asset.Extent.First;
            if (!ground.Intersects(city.Factory.CreatePoint(new Coordinate(lon, lat))))
            {
                findings.Warning("pack.asset_outside_city", asset.Id, null, "The asset begins outside the city; check its degrees and their order.");
            }
        }
    }
}
