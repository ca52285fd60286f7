using System.Globalization;
using System.Text.Json;
using CityTwin.CityPacks.Reading;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Import;

/// <summary>One feature of a foreign GeoJSON file: its own properties, and its shape as it came, valid or not.</summary>
internal sealed record SourceFeature(int Number, JsonElement Properties, Geometry Shape)
{
    /// <summary>A property as text, whether the file writes it as text or as a number.</summary>
    public string this[string property] => Properties.TryGetProperty(property, out var value)
        ? value.ValueKind is JsonValueKind.Number ? value.GetDouble().ToString(CultureInfo.InvariantCulture) : value.ToString()
        : throw new ImportException($"Feature {Number} of the source has no property {property}.");

    public static IReadOnlyList<SourceFeature>? ReadAll(string text, FindingList findings)
    {
        if (PackJson.Parse(text, findings) is not { } root)
        {
            return null;
        }

        try
        {
            return
            [
                .. root.GetProperty("features").EnumerateArray().Select((feature, index) =>
                    new SourceFeature(index + 1, feature.GetProperty("properties"), ShapeReader.ReadUnchecked(feature))),
            ];
        }
        catch (Exception foreign) when (foreign is KeyNotFoundException or InvalidOperationException or BrokenShapeException)
        {
            findings.Error("pack.feature_collection", null, null, $"The source must be a GeoJSON FeatureCollection of polygons: {foreign.Message}");
            return null;
        }
    }
}
