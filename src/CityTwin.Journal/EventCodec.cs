using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Cases;

namespace CityTwin.Journal;

/// <summary>
/// Between events and their stable names and JSON. The only list of names: a name once published stays; a changed event
/// gets a new version here and a step that reads the old one.
/// </summary>
public static class EventCodec
{
    private static readonly (string Name, Type Type)[] Known =
    [
        ("case.reported.v1", typeof(CaseEvent.Reported)),
        ("case.corroborated.v1", typeof(CaseEvent.Corroborated)),
        ("case.filed.v1", typeof(CaseEvent.Filed)),
        ("case.rejected.v1", typeof(CaseEvent.Rejected)),
        ("case.dispatched.v1", typeof(CaseEvent.Dispatched)),
        ("case.signed.v1", typeof(CaseEvent.Signed)),
        ("case.returned.v1", typeof(CaseEvent.Returned)),
        ("case.submitted.v1", typeof(CaseEvent.Submitted)),
        ("case.reworked.v1", typeof(CaseEvent.Reworked)),
        ("case.closed.v1", typeof(CaseEvent.Closed)),
        ("case.reopened.v1", typeof(CaseEvent.Reopened)),
        ("case.merged.v1", typeof(CaseEvent.Merged)),
        ("case.unmerged.v1", typeof(CaseEvent.Unmerged)),
        ("case.absorbed.v1", typeof(CaseEvent.Absorbed)),
        ("case.gave_back.v1", typeof(CaseEvent.GaveBack)),
        ("case.limit_passed.v1", typeof(CaseEvent.LimitPassed)),
    ];

    private static readonly FrozenDictionary<Type, string> NameOf = Known.ToFrozenDictionary(known => known.Type, known => known.Name);
    private static readonly FrozenDictionary<string, Type> TypeOf = Known.ToFrozenDictionary(known => known.Name, known => known.Type);

    /// <summary>All names, in the order in which they came to be.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>The event's stable name.</summary>
    public static string NameFor(CaseEvent happened) => NameOf[happened.GetType()];

    /// <summary>The event's data as JSON in UTF-8.</summary>
    public static byte[] Encode(CaseEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), EventJson.Default);

    /// <summary>The event with this name and data.</summary>
    public static CaseEvent Decode(string name, ReadOnlySpan<byte> body) =>
        TypeOf.TryGetValue(name, out var type)
            ? (CaseEvent)JsonSerializer.Deserialize(body, type, EventJson.Default)!
            : throw new InvalidDataException($"The journal holds an event '{name}' that this version does not know; run a newer one.");
}

/// <summary>Generated JSON for events; camel case, absent instead of null, enums by name, nothing that follows from the rest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseEvent.Reported))]
[JsonSerializable(typeof(CaseEvent.Corroborated))]
[JsonSerializable(typeof(CaseEvent.Filed))]
[JsonSerializable(typeof(CaseEvent.Rejected))]
[JsonSerializable(typeof(CaseEvent.Dispatched))]
[JsonSerializable(typeof(CaseEvent.Signed))]
[JsonSerializable(typeof(CaseEvent.Returned))]
[JsonSerializable(typeof(CaseEvent.Submitted))]
[JsonSerializable(typeof(CaseEvent.Reworked))]
[JsonSerializable(typeof(CaseEvent.Closed))]
[JsonSerializable(typeof(CaseEvent.Reopened))]
[JsonSerializable(typeof(CaseEvent.Merged))]
[JsonSerializable(typeof(CaseEvent.Unmerged))]
[JsonSerializable(typeof(CaseEvent.Absorbed))]
[JsonSerializable(typeof(CaseEvent.GaveBack))]
[JsonSerializable(typeof(CaseEvent.LimitPassed))]
internal sealed partial class EventJson : JsonSerializerContext;
