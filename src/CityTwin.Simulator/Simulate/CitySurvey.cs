using CityTwin.Client;
using CityTwin.Protocol.V1;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using System.Text.Json;
using Geometry = NetTopologySuite.Geometries.Geometry;

namespace CityTwin.Simulator.Simulate;

/// <summary>What a simulation has to know of a city, asked over its public interface.</summary>
/// <param name="City">The city, its levels and its clock.</param>
/// <param name="Kinds">The kinds of its catalogue, in order.</param>
/// <param name="Communities">The shapes of its communities, WGS84 degrees (x = east, y = north).</param>
public sealed record CitySurvey(GetCityResponse City, IReadOnlyList<Kind> Kinds, IReadOnlyList<Geometry> Communities)
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    /// <summary>Asks a city for all of it.</summary>
    public static async Task<CitySurvey> AskAsync(CityTwinClient line, CancellationToken cancel)
    {
        var city = await line.City.GetCityAsync(new GetCityRequest(), cancellationToken: cancel);
        var catalogue = await line.City.GetCatalogueAsync(new GetCatalogueRequest(), cancellationToken: cancel);
        var borders = await line.Places.GetBoundariesAsync(
            new GetBoundariesRequest { Level = city.Levels[^1].Id }, cancellationToken: cancel);

        return new CitySurvey(city, catalogue.Kinds, ReadShapes(borders.Geojson));
    }

    /// <summary>The shapes of a GeoJSON FeatureCollection.</summary>
    public static IReadOnlyList<Geometry> ReadShapes(string geojson) =>
        [.. JsonSerializer.Deserialize<FeatureCollection>(geojson, GeoJson)!.Select(feature => feature.Geometry)];
}
