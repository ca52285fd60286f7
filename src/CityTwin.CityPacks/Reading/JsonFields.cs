using System.Text.Json;

namespace CityTwin.CityPacks.Reading;

/// <summary>The fields of one JSON object, read strictly: what is missing, of the wrong type or unknown is reported with its path.</summary>
internal sealed class JsonFields
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly FindingList findings;
    private readonly HashSet<string> known = [];

    private JsonFields(JsonElement element, string path, FindingList findings)
    {
        this.element = element;
        this.path = path;
        this.findings = findings;
    }

    /// <summary>The object that is the whole file; null when it is no JSON object.</summary>
    public static JsonFields? OfFile(string text, FindingList findings) =>
        PackJson.Parse(text, findings) is { } root ? Of(root, string.Empty, findings) : null;

    public static JsonFields? Of(JsonElement element, string path, FindingList findings)
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            return new JsonFields(element, path, findings);
        }

        findings.Error("pack.field_type", null, path.Length == 0 ? null : path, $"An object in braces belongs here, not {Word(element)}.");
        return null;
    }

    /// <summary>The path of a field of this object, such as <c>projection.originLat</c>.</summary>
    public string PathOf(string field) => path.Length == 0 ? field : $"{path}.{field}";

    public string? Text(string field, bool required = true) =>
        Find(field, JsonValueKind.String, "a text in quotes", required)?.GetString();

    public double? Number(string field) =>
        Find(field, JsonValueKind.Number, "a number", required: true) is { } number && number.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : null;

    /// <summary>A number within a range; null, and an error, when it is outside.</summary>
    public double? Number(string field, double least, double most)
    {
        var number = Number(field);
        if (number < least || number > most)
        {
            Wrong(field, $"Give a number from {least} to {most}.");
            return null;
        }

        return number;
    }

    /// <summary>True or false; the usual one when the field is not there.</summary>
    public bool Flag(string field, bool usual)
    {
        known.Add(field);
        if (!element.TryGetProperty(field, out var found))
        {
            return usual;
        }

        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            findings.Error("pack.field_type", null, PathOf(field), $"This must be true or false, not {Word(found)}.");
        }

        return found.ValueKind is JsonValueKind.True;
    }

    /// <summary>A number within a range; the usual one when the field is not there.</summary>
    public double NumberOr(string field, double usual, double least, double most) => Has(field) ? Number(field, least, most) ?? usual : usual;

    /// <summary>A whole number within a range; the usual one when the field is not there.</summary>
    public int WholeOr(string field, int usual, int least, int most)
    {
        var number = NumberOr(field, usual, least, most);
        if (number != Math.Floor(number))
        {
            Wrong(field, $"Give a whole number from {least} to {most}.");
        }

        return (int)number;
    }

    /// <summary>Whether the field is there; it counts as known then.</summary>
    public bool Has(string field)
    {
        known.Add(field);
        return element.TryGetProperty(field, out _);
    }

    /// <summary>Whether the field is there and says <c>"none"</c>.</summary>
    public bool SaysNone(string field) => element.TryGetProperty(field, out var found) && found.ValueKind is JsonValueKind.String && found.GetString() == "none";

    /// <summary>All fields that are there, whoever asks for them.</summary>
    public IReadOnlyList<string> Names => [.. element.EnumerateObject().Select(property => property.Name)];

    public JsonFields? Object(string field, bool required = true) =>
        Find(field, JsonValueKind.Object, "an object in braces", required) is { } found ? new JsonFields(found, PathOf(field), findings) : null;

    public IReadOnlyList<JsonElement>? List(string field, int least, int most, bool required = true)
    {
        if (Find(field, JsonValueKind.Array, "a list in brackets", required) is not { } list)
        {
            return null;
        }

        if (list.GetArrayLength() < least || list.GetArrayLength() > most)
        {
            findings.Error("pack.count", null, PathOf(field), $"Give {least} to {most} of them; here are {list.GetArrayLength()}.");
            return null;
        }

        return [.. list.EnumerateArray()];
    }

    public void Wrong(string field, string message) => findings.Error("pack.field_value", null, PathOf(field), message);

    /// <summary>Reports every field that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var stranger in element.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            findings.Error("pack.unknown_field", null, PathOf(stranger.Name), $"Known fields here are {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }

    private JsonElement? Find(string field, JsonValueKind kind, string kindInWords, bool required)
    {
        known.Add(field);
        if (!element.TryGetProperty(field, out var found))
        {
            if (required)
            {
                findings.Error("pack.field_missing", null, PathOf(field), $"The field {PathOf(field)} is needed: {kindInWords}.");
            }

            return null;
        }

        if (found.ValueKind != kind)
        {
            findings.Error("pack.field_type", null, PathOf(field), $"This must be {kindInWords}, not {Word(found)}.");
            return null;
        }

        return found;
    }

    private static string Word(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
