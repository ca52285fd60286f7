using System.Text.Json;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads JSON and names the line where it breaks.</summary>
internal static class PackJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static JsonElement? Parse(string text, FindingList findings)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            var where = broken.LineNumber is { } line ? $"line {line + 1}" : null;
            findings.Error("pack.bad_json", where, null, $"This is not valid JSON: {FirstSentence(broken.Message)}");
            return null;
        }
    }

    private static string FirstSentence(string message) => message.Split(" LineNumber:")[0].Split(" Path:")[0].ReplaceLineEndings(" ");
}
