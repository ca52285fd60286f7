using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CityTwin.CityPacks;
using CityTwin.Protocol.V1;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;
using Geometry = NetTopologySuite.Geometries.Geometry;

namespace CityTwin.Gateway.Services;

/// <summary>Borders of each level and overlay as GeoJSON, written once.</summary>
internal sealed class BoundaryPages(CityPack pack)
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly ConcurrentDictionary<string, GetBoundariesResponse> pages = new();

    /// <summary>The borders of a level or overlay; null when the city has none of this name.</summary>
    public GetBoundariesResponse? Find(string level)
    {
        var (levels, overlays) = (pack.Rules.City.Levels, pack.Rules.City.Overlays);
        return levels.Any(known => known.Id == level) || overlays.Any(known => known.Id == level)
            ? pages.GetOrAdd(level, Write)
            : null;
    }

    private GetBoundariesResponse Write(string level)
    {
        var features = new FeatureCollection();
        foreach (var shape in pack.Areas.Where(shape => shape.Area.Level == level))
        {
            features.Add(Feature(shape.Area.Code, shape.Area.Parent, shape.Area.Names, shape.Shape));
        }

        foreach (var shape in pack.Overlays.Where(shape => shape.Overlay == level))
        {
            features.Add(Feature(shape.Code, null, shape.Names, shape.Shape));
        }

        var text = JsonSerializer.Serialize(features, GeoJson);
        return new GetBoundariesResponse { Geojson = text, Version = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16] };
    }

    private static Feature Feature(string code, string? parent, Domain.Cities.Names names, Geometry shape) => new(shape, new AttributesTable
    {
        { "code", code },
        { "parent", parent },
        { "name_zh", names.Zh },
        { "name_en", names.En },
    });
}
