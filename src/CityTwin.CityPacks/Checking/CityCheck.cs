using CityTwin.CityPacks.Reading;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Checking;

/// <summary>Small oversights in <c>city.json</c>.</summary>
internal static class CityCheck
{
    public static void WarnOfDefaultPoints(CityPack pack, FindingList findings)
    {
        var city = pack.Areas[0].Shape;
        foreach (var (index, point) in pack.Rules.City.DefaultPoints.Index())
        {
            if (!city.Intersects(city.Factory.CreatePoint(new Coordinate(point.Lon, point.Lat))))
            {
                findings.Warning("pack.default_point_outside", null, $"defaultPoints[{index}]", "The point lies outside the city; are lat and lon in their places?");
            }
        }
    }
}
