using CityTwin.Domain.Cases;

namespace CityTwin.Journal;

/// <summary>An event as its row holds it.</summary>
/// <param name="Type">Stable name and version.</param>
/// <param name="Body">The event's data, JSON in UTF-8.</param>
/// <param name="Hash">Its link of the chain.</param>
internal sealed record EncodedEvent(string Type, byte[] Body, byte[] Hash)
{
    /// <summary>Encodes the events of a case that follow a version, each linked to the one before.</summary>
    public static EncodedEvent[] Chain(long caseId, long version, ReadOnlyMemory<byte> previous, IReadOnlyList<CaseEvent> events)
    {
        var encoded = new EncodedEvent[events.Count];
        for (var index = 0; index < encoded.Length; index++)
        {
            var (type, body) = (EventCodec.NameFor(events[index]), EventCodec.Encode(events[index]));
            var hash = HashChain.Next(previous.Span, caseId, version + index + 1, type, body);
            encoded[index] = new EncodedEvent(type, body, hash);
            previous = hash;
        }

        return encoded;
    }
}
