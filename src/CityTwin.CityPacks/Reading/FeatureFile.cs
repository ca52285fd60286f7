using System.Text.Json;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads one GeoJSON file of areas or of an overlay. Codes within the file are unique.</summary>
internal static class FeatureFile
{
    public static IReadOnlyList<Feature> Read(string folder, string file, FindingList findings)
    {
        if (PackText.Read(folder, file, findings) is not { } text || PackJson.Parse(text, findings) is not { } root)
        {
            return [];
        }

        if (root.ValueKind is not JsonValueKind.Object
            || !HasType(root, "FeatureCollection")
            || !root.TryGetProperty("features", out var list)
            || list.ValueKind is not JsonValueKind.Array)
        {
            findings.Error("pack.feature_collection", null, null, "The file must be a GeoJSON FeatureCollection with a list of features.");
            return [];
        }

        if (list.GetArrayLength() is 0 or > PackLimits.Features)
        {
            findings.Error("pack.count", null, "features", $"A file holds 1 to {PackLimits.Features:N0} features; here are {list.GetArrayLength():N0}.");
            return [];
        }

        var features = new List<Feature>();
        foreach (var (index, element) in list.EnumerateArray().Index())
        {
            if (ReadFeature(element, index + 1, findings) is { } feature)
            {
                features.Add(feature);
            }
        }

        RefuseRepeatedCodes(features, findings);
        return features;
    }

    private static Feature? ReadFeature(JsonElement element, int number, FindingList findings)
    {
        var where = $"feature {number}";
        if (element.ValueKind is not JsonValueKind.Object
            || !HasType(element, "Feature")
            || !element.TryGetProperty("properties", out var properties)
            || properties.ValueKind is not JsonValueKind.Object)
        {
            findings.Error("pack.feature", where, null, "Each entry must be a GeoJSON Feature with properties and a geometry.");
            return null;
        }

        var code = ReadText(properties, "code", where, findings) ?? string.Empty;
        if (!Patterns.AreaCode.IsMatch(code))
        {
            findings.Error("pack.area_code", where, "code", "Each area needs a code in quotes: 1 to 32 letters, digits, dots, underscores and hyphens.");
        }
        else
        {
            where += $" ({code})";
        }

        var names = PackNames.Check(
            ReadText(properties, "name_zh", where, findings), ReadText(properties, "name_en", where, findings), where, "name_zh, name_en", findings);
        var shape = ShapeReader.Read(element, where, findings);
        return new Feature(where, code, ReadText(properties, "parent", where, findings), names, shape, properties);
    }

    private static string? ReadText(JsonElement properties, string property, string where, FindingList findings)
    {
        if (!properties.TryGetProperty(property, out var found) || found.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (found.ValueKind is JsonValueKind.String)
        {
            return found.GetString();
        }

        findings.Error("pack.field_type", where, property, "This must be a text in quotes.");
        return null;
    }

    private static void RefuseRepeatedCodes(List<Feature> features, FindingList findings)
    {
        var seen = new HashSet<string>();
        foreach (var feature in features.Where(feature => feature.Code.Length > 0 && !seen.Add(feature.Code)))
        {
            findings.Error("pack.area_repeated", feature.Where, "code", $"The code {feature.Code} stands twice in this file; each area needs its own.");
        }
    }

    private static bool HasType(JsonElement element, string type) =>
        element.TryGetProperty("type", out var found) && found.ValueKind is JsonValueKind.String && found.ValueEquals(type);
}
