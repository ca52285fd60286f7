using System.Text.Json;

namespace CityTwin.Journal.Writing;

/// <summary>Steps through a short list.</summary>
internal static class Reading
{
    /// <summary>The next part of it.</summary>
    public static ref Utf8JsonReader Next(ref this Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }
}
