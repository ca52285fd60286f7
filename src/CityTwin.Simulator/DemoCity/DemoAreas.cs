using CityTwin.Domain.Cities;
using CityTwin.Simulator.DemoCity.Map;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace CityTwin.Simulator.DemoCity;

/// <summary>Turns plots into named areas of four levels. A higher area is the union of the lower ones, vertex by vertex.</summary>
internal static class DemoAreas
{
    /// <summary>Ids of the levels from the top down.</summary>
    public const string CityLevel = "city", District = "district", Street = "street", Community = "community";

    // No county of this number exists.
    private const string CityCode = "3490";

    /// <summary>The city's names.</summary>
    public static readonly Names City = new("临江市", "Linjiang");

    /// <summary>The levels from the top down.</summary>
    public static readonly IReadOnlyList<Level> Levels =
    [
        new(CityLevel, new Names("市", "City")),
        new(District, new Names("区", "District")),
        new(Street, new Names("街道", "Street")),
        new(Community, new Names("社区", "Community")),
    ];

    /// <summary>Names the plots and everything above them, parents before children.</summary>
    public static IReadOnlyList<AreaShape> Name(IReadOnlyList<CommunityPlot> plots)
    {
        var communities = new List<AreaShape>();
        var streets = new List<AreaShape>();
        var districts = new List<AreaShape>();
        foreach (var district in plots.GroupBy(plot => plot.District))
        {
            var districtCode = $"{CityCode}{district.Key + 1:00}";
            var names = new Queue<Names>(PlaceNames.Communities[district.Key]);
            foreach (var street in district.GroupBy(plot => plot.Street))
            {
                var streetCode = $"{districtCode}{street.Key + 1:000}";
                communities.AddRange(street.Select((plot, index) =>
                    Shape($"{streetCode}{index + 1:000}", Community, streetCode, names.Dequeue(), [plot.Shape])));
                streets.Add(Shape(streetCode, Street, districtCode, PlaceNames.Streets[district.Key][street.Key], street.Select(plot => plot.Shape)));
            }

            districts.Add(Shape(districtCode, District, CityCode, PlaceNames.Districts[district.Key], district.Select(plot => plot.Shape)));
        }

        return [Shape(CityCode, CityLevel, null, City, plots.Select(plot => plot.Shape)), .. districts, .. streets, .. communities];
    }

    private static AreaShape Shape(string code, string level, string? parent, Names names, IEnumerable<Polygon> plots)
    {
        var parts = plots.ToArray<Geometry>();
        var shape = CoverageUnion.Union(parts[0].Factory.BuildGeometry(parts));
        shape.Normalize();
        return new AreaShape(new Area(code, level, parent, names), shape);
    }
}
