using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Operations;
using CityTwin.Journal.Writing;

namespace CityTwin.Journal;

/// <summary>Between events of operations and their stable names and JSON, as <see cref="EventCodec"/> is for cases.</summary>
public static class OperationCodec
{
    private static readonly (string Name, Type Type)[] Known =
    [
        ("operation.opened.v1", typeof(OperationEvent.Opened)),
        ("operation.claimed.v1", typeof(OperationEvent.Claimed)),
        ("operation.denied.v1", typeof(OperationEvent.Denied)),
        ("operation.settled.v1", typeof(OperationEvent.Settled)),
        ("operation.precedent_revoked.v1", typeof(OperationEvent.PrecedentRevoked)),
        ("operation.approved.v1", typeof(OperationEvent.Approved)),
        ("operation.refused.v1", typeof(OperationEvent.Refused)),
        ("operation.appealed.v1", typeof(OperationEvent.Appealed)),
        ("operation.judged.v1", typeof(OperationEvent.Judged)),
        ("operation.called.v1", typeof(OperationEvent.Called)),
        ("operation.released.v1", typeof(OperationEvent.Released)),
        ("operation.acknowledged.v1", typeof(OperationEvent.Acknowledged)),
        ("operation.arrived.v1", typeof(OperationEvent.Arrived)),
        ("operation.planned.v1", typeof(OperationEvent.Planned)),
        ("operation.part_done.v1", typeof(OperationEvent.PartDone)),
        ("operation.evaluated.v1", typeof(OperationEvent.Evaluated)),
        ("operation.case_joined.v1", typeof(OperationEvent.CaseJoined)),
        ("operation.case_left.v1", typeof(OperationEvent.CaseLeft)),
        ("operation.raised.v1", typeof(OperationEvent.Raised)),
        ("operation.clock_spoke.v1", typeof(OperationEvent.ClockSpoke)),
        ("operation.ended.v1", typeof(OperationEvent.Ended)),
    ];

    private static readonly FrozenDictionary<Type, string> NameOf = Known.ToFrozenDictionary(known => known.Type, known => known.Name);
    private static readonly FrozenDictionary<string, Type> TypeOf = Known.ToFrozenDictionary(known => known.Name, known => known.Type);

    /// <summary>All names that can be read.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>The event's stable name.</summary>
    public static string NameFor(OperationEvent happened) => NameOf[happened.GetType()];

    /// <summary>The event's data as JSON in UTF-8.</summary>
    public static byte[] Encode(OperationEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), OperationJson.Default);

    /// <summary>The event with this name and data.</summary>
    public static OperationEvent Decode(string name, ReadOnlySpan<byte> body) => TypeOf.TryGetValue(name, out var type)
        ? (OperationEvent)JsonSerializer.Deserialize(body, type, OperationJson.Default)!
        : throw new InvalidDataException($"The journal holds an event '{name}' that this version does not know; run a newer one.");

    /// <summary>A card as its snapshot holds it.</summary>
    internal static byte[] Encode(OperationCard card) => JsonSerializer.SerializeToUtf8Bytes(card, OperationJson.Default.OperationCard);

    /// <summary>A card from its snapshot.</summary>
    internal static OperationCard DecodeCard(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, OperationJson.Default.OperationCard)!;
}

/// <summary>Generated JSON for events of operations and their snapshots, written as events of cases are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(ClockStartJson)])]
[JsonSerializable(typeof(OperationEvent.Opened))]
[JsonSerializable(typeof(OperationEvent.Claimed))]
[JsonSerializable(typeof(OperationEvent.Denied))]
[JsonSerializable(typeof(OperationEvent.Settled))]
[JsonSerializable(typeof(OperationEvent.PrecedentRevoked))]
[JsonSerializable(typeof(OperationEvent.Approved))]
[JsonSerializable(typeof(OperationEvent.Refused))]
[JsonSerializable(typeof(OperationEvent.Appealed))]
[JsonSerializable(typeof(OperationEvent.Judged))]
[JsonSerializable(typeof(OperationEvent.Called))]
[JsonSerializable(typeof(OperationEvent.Released))]
[JsonSerializable(typeof(OperationEvent.Acknowledged))]
[JsonSerializable(typeof(OperationEvent.Arrived))]
[JsonSerializable(typeof(OperationEvent.Planned))]
[JsonSerializable(typeof(OperationEvent.PartDone))]
[JsonSerializable(typeof(OperationEvent.Evaluated))]
[JsonSerializable(typeof(OperationEvent.CaseJoined))]
[JsonSerializable(typeof(OperationEvent.CaseLeft))]
[JsonSerializable(typeof(OperationEvent.Raised))]
[JsonSerializable(typeof(OperationEvent.ClockSpoke))]
[JsonSerializable(typeof(OperationEvent.Ended))]
[JsonSerializable(typeof(OperationCard))]
internal sealed partial class OperationJson : JsonSerializerContext;
