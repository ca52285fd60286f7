using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Cases;
using CityTwin.Journal.Writing;

namespace CityTwin.Journal;

/// <summary>
/// Between events and their stable names and JSON. The only list of names: a name once published stays; a changed event
/// gets a new version here and a step that reads the old one. Parts that many events hold may come to be written shorter under the same
/// names, see <see cref="ClockStartJson"/>: what was written before is read all the same, and the schema's number keeps older programs away.
/// </summary>
public static class EventCodec
{
    private static readonly (string Name, Type Type)[] Known =
    [
        ("case.reported.v1", typeof(CaseEvent.Reported)),
        ("case.corroborated.v1", typeof(CaseEvent.Corroborated)),
        ("case.rejected.v1", typeof(CaseEvent.Rejected)),
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
        ("case.filed.v2", typeof(CaseEvent.Filed)),
        ("case.dispatched.v2", typeof(CaseEvent.Dispatched)),
        ("case.split_off.v1", typeof(CaseEvent.SplitOff)),
        ("case.split_into.v1", typeof(CaseEvent.SplitInto)),
        ("case.verification_asked.v1", typeof(CaseEvent.VerificationAsked)),
        ("case.verified.v1", typeof(CaseEvent.Verified)),
        ("case.assist_asked.v1", typeof(CaseEvent.AssistAsked)),
        ("case.assist_done.v1", typeof(CaseEvent.AssistDone)),
        ("case.return_asked.v1", typeof(CaseEvent.ReturnAsked)),
        ("case.designated.v1", typeof(CaseEvent.Designated)),
        ("case.raised.v1", typeof(CaseEvent.Raised)),
        ("case.progressed.v1", typeof(CaseEvent.Progressed)),
        ("case.released.v1", typeof(CaseEvent.Released)),
        ("case.time_asked.v1", typeof(CaseEvent.TimeAsked)),
        ("case.time_refused.v1", typeof(CaseEvent.TimeRefused)),
        ("case.extended.v1", typeof(CaseEvent.Extended)),
        ("case.suspended.v1", typeof(CaseEvent.Suspended)),
        ("case.resumed.v1", typeof(CaseEvent.Resumed)),
        ("case.inspected.v1", typeof(CaseEvent.Inspected)),
        ("case.answered.v1", typeof(CaseEvent.Answered)),
        ("case.clock_spoke.v1", typeof(CaseEvent.ClockSpoke)),
        ("case.jurisdiction_asked.v1", typeof(CaseEvent.JurisdictionAsked)),
        ("case.jurisdiction_settled.v1", typeof(CaseEvent.JurisdictionSettled)),
        ("case.joined_operation.v1", typeof(CaseEvent.JoinedOperation)),
        ("case.left_operation.v1", typeof(CaseEvent.LeftOperation)),
    ];

    // Names under which nothing is written any more, and how what was written is read.
    private static readonly (string Name, Reads Read)[] Older =
    [
        ("case.filed.v1", OlderEvents.Filed),
        ("case.dispatched.v1", OlderEvents.Dispatched),
        ("case.limit_passed.v1", OlderEvents.LimitPassed),
    ];

    private static readonly FrozenDictionary<Type, string> NameOf = Known.ToFrozenDictionary(known => known.Type, known => known.Name);
    private static readonly FrozenDictionary<string, Type> TypeOf = Known.ToFrozenDictionary(known => known.Name, known => known.Type);
    private static readonly FrozenDictionary<string, Reads> OlderOf = Older.ToFrozenDictionary(older => older.Name, older => older.Read);

    private delegate CaseEvent Reads(ReadOnlySpan<byte> body);

    /// <summary>All names that can be read.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name), .. Older.Select(older => older.Name)];

    /// <summary>The event's stable name.</summary>
    public static string NameFor(CaseEvent happened) => NameOf[happened.GetType()];

    /// <summary>Whether events with this name hold an incident.</summary>
    public static bool IsReport(string name) =>
        TypeOf.TryGetValue(name, out var type) && (type == typeof(CaseEvent.Reported) || type == typeof(CaseEvent.Corroborated));

    /// <summary>The event's data as JSON in UTF-8.</summary>
    public static byte[] Encode(CaseEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), EventJson.Default);

    /// <summary>The event with this name and data.</summary>
    public static CaseEvent Decode(string name, ReadOnlySpan<byte> body) =>
        TypeOf.TryGetValue(name, out var type)
            ? (CaseEvent)JsonSerializer.Deserialize(body, type, EventJson.Default)!
            : OlderOf.TryGetValue(name, out var read) ? read(body)
            : throw new InvalidDataException($"The journal holds an event '{name}' that this version does not know; run a newer one.");
}

/// <summary>Generated JSON for events; camel case, absent instead of null, enums by name, nothing that follows from the rest.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters = [typeof(ClockStartJson), typeof(TierNoteJson), typeof(CandidateJson), typeof(ExtentJson), typeof(AreaShareJson)])]
[JsonSerializable(typeof(CaseEvent.Reported))]
[JsonSerializable(typeof(CaseEvent.Corroborated))]
[JsonSerializable(typeof(CaseEvent.Rejected))]
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
[JsonSerializable(typeof(CaseEvent.Filed))]
[JsonSerializable(typeof(CaseEvent.Dispatched))]
[JsonSerializable(typeof(CaseEvent.SplitOff))]
[JsonSerializable(typeof(CaseEvent.SplitInto))]
[JsonSerializable(typeof(CaseEvent.VerificationAsked))]
[JsonSerializable(typeof(CaseEvent.Verified))]
[JsonSerializable(typeof(CaseEvent.AssistAsked))]
[JsonSerializable(typeof(CaseEvent.AssistDone))]
[JsonSerializable(typeof(CaseEvent.ReturnAsked))]
[JsonSerializable(typeof(CaseEvent.Designated))]
[JsonSerializable(typeof(CaseEvent.Raised))]
[JsonSerializable(typeof(CaseEvent.Progressed))]
[JsonSerializable(typeof(CaseEvent.Released))]
[JsonSerializable(typeof(CaseEvent.TimeAsked))]
[JsonSerializable(typeof(CaseEvent.TimeRefused))]
[JsonSerializable(typeof(CaseEvent.Extended))]
[JsonSerializable(typeof(CaseEvent.Suspended))]
[JsonSerializable(typeof(CaseEvent.Resumed))]
[JsonSerializable(typeof(CaseEvent.Inspected))]
[JsonSerializable(typeof(CaseEvent.Answered))]
[JsonSerializable(typeof(CaseEvent.ClockSpoke))]
[JsonSerializable(typeof(CaseEvent.JurisdictionAsked))]
[JsonSerializable(typeof(CaseEvent.JurisdictionSettled))]
[JsonSerializable(typeof(CaseEvent.JoinedOperation))]
[JsonSerializable(typeof(CaseEvent.LeftOperation))]
[JsonSerializable(typeof(OlderEvents.FiledV1))]
[JsonSerializable(typeof(OlderEvents.DispatchedV1))]
[JsonSerializable(typeof(OlderEvents.LimitPassedV1))]
[JsonSerializable(typeof(OlderParts.ClockStartV1))]
[JsonSerializable(typeof(OlderParts.TierNoteV1))]
[JsonSerializable(typeof(OlderParts.CandidateV1))]
internal sealed partial class EventJson : JsonSerializerContext;
