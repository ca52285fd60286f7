using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Situations;

namespace CityTwin.Journal;

/// <summary>Between what early warning finds and its stable names and JSON, as <see cref="EventCodec"/> is for cases.</summary>
public static class FindingCodec
{
    private static readonly (string Name, Type Type)[] Known =
    [
        ("situation.raised.v1", typeof(SituationEvent.Raised)),
        ("situation.changed.v1", typeof(SituationEvent.Changed)),
        ("situation.ended.v1", typeof(SituationEvent.Ended)),
        ("review.proposed.v1", typeof(ReviewEvent.Proposed)),
        ("review.extended.v1", typeof(ReviewEvent.Extended)),
    ];

    private static readonly FrozenDictionary<Type, string> NameOf = Known.ToFrozenDictionary(known => known.Type, known => known.Name);
    private static readonly FrozenDictionary<string, Type> TypeOf = Known.ToFrozenDictionary(known => known.Name, known => known.Type);

    /// <summary>The finding's stable name.</summary>
    public static string NameFor(Finding found) => NameOf[found.GetType()];

    /// <summary>The finding's data as JSON in UTF-8.</summary>
    public static byte[] Encode(Finding found) => JsonSerializer.SerializeToUtf8Bytes(found, found.GetType(), FindingJson.Default);

    /// <summary>The finding with this name and data.</summary>
    public static Finding Decode(string name, ReadOnlySpan<byte> body) => TypeOf.TryGetValue(name, out var type)
        ? (Finding)JsonSerializer.Deserialize(body, type, FindingJson.Default)!
        : throw new InvalidDataException($"The journal holds a finding '{name}' that this version does not know; run a newer one.");
}

/// <summary>Generated JSON for findings, written as events of cases are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SituationEvent.Raised))]
[JsonSerializable(typeof(SituationEvent.Changed))]
[JsonSerializable(typeof(SituationEvent.Ended))]
[JsonSerializable(typeof(ReviewEvent.Proposed))]
[JsonSerializable(typeof(ReviewEvent.Extended))]
internal sealed partial class FindingJson : JsonSerializerContext;
