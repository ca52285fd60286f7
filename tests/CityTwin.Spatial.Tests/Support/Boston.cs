using System.Text.Json;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Union;

namespace CityTwin.Spatial.Tests.Support;

/// <summary>Boston as published: precincts as communities under their wards, police districts as overlay.</summary>
internal static class Boston
{
    /// <summary>City Hall: what intake sent when it did not know the place.</summary>
    public static readonly GeoPoint CityHall = new(42.3594, -71.0587, Crs.Wgs84);

    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory(SpatialModel.Shapes) } };

    public static City City { get; } = Sample.City(meridian: -71.08, originLat: 42.31, CityHall);

    /// <summary>The atlas, or null when the data is not on this machine.</summary>
    public static Atlas? TryLoad() =>
        SharedData.Find("boston/precincts.geojson") is { } precincts && SharedData.Find("boston/police_districts.geojson") is { } police
            ? Atlas.Build(City, [.. Areas(Read(precincts, "DISTRICT"))], [.. Overlays(Read(police, "ID"))])
            : null;

    private static IEnumerable<AreaShape> Areas(List<(string Code, Geometry Shape)> precincts)
    {
        yield return Sample.Root(Union(precincts));

        foreach (var ward in precincts.GroupBy(precinct => precinct.Code[..2]))
        {
            yield return Sample.District(ward.Key, Union(ward));
        }

        foreach (var (code, shape) in precincts)
        {
            yield return Sample.Community(code, code[..2], shape);
        }
    }

    private static IEnumerable<OverlayShape> Overlays(List<(string Code, Geometry Shape)> districts) =>
        districts.Select(district => new OverlayShape("police", district.Code, Sample.Named(district.Code), district.Shape));

    private static Geometry Union(IEnumerable<(string Code, Geometry Shape)> parts) => UnaryUnionOp.Union(parts.Select(part => part.Shape).ToList());

    private static List<(string Code, Geometry Shape)> Read(string file, string codeProperty)
    {
        using var stream = File.OpenRead(file);
        var features = JsonSerializer.Deserialize<FeatureCollection>(stream, GeoJson)!;
        return [.. features.Select(feature => ((string)feature.Attributes[codeProperty], feature.Geometry))];
    }
}
