using System.Text;
using System.Text.Json;

namespace CityTwin.CityPacks.Applying;

/// <summary>A file of a pack as lines that each say one thing: rows of a table, or <c>path: value</c> of a JSON file.</summary>
internal static class FileLines
{
    public static IReadOnlyList<string> Of(string file, byte[] content)
    {
        if (!file.EndsWith(".json", StringComparison.Ordinal))
        {
            return [.. Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        }

        using var document = JsonDocument.Parse(content);
        return [.. Of(string.Empty, document.RootElement)];
    }

    // Things in a list that are objects are told apart by their places; plain values by themselves, so that one more moves none.
    private static IEnumerable<string> Of(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Of(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) =>
            Of(item.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? $"{path}[{index}]" : path, item)),
        JsonValueKind.String => [$"{path}: {value.GetString()}"],
        _ => [$"{path}: {value.GetRawText()}"],
    };
}
