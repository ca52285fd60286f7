using System.Text.Json;

namespace CityTwin.Journal.Writing;

/// <summary>The words of an enum as they stand in events, found without making texts.</summary>
internal static class WordList<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly JsonEncodedText[] Words = [.. Values.Select(value => JsonEncodedText.Encode(value.ToString()))];

    public static void Write(Utf8JsonWriter json, T value) => json.WriteStringValue(Words[Array.IndexOf(Values, value)]);

    public static T Read(ref Utf8JsonReader json)
    {
        for (var index = 0; index < Words.Length; index++)
        {
            if (json.ValueTextEquals(Words[index].EncodedUtf8Bytes))
            {
                return Values[index];
            }
        }

        throw new JsonException($"'{json.GetString()}' is no {typeof(T).Name}.");
    }
}
