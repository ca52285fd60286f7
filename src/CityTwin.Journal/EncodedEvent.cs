namespace CityTwin.Journal;

/// <summary>An event as its row holds it.</summary>
/// <param name="Type">Stable name and version.</param>
/// <param name="Body">The event's data, JSON in UTF-8.</param>
/// <param name="Hash">Its link of the chain.</param>
internal sealed record EncodedEvent(string Type, byte[] Body, byte[] Hash)
{
    /// <summary>Encodes the events of a case or operation that follow a version, each linked to the one before.</summary>
    public static EncodedEvent[] Chain<T>(
        long streamId, long version, ReadOnlyMemory<byte> previous, IReadOnlyList<T> events, Func<T, (string Type, byte[] Body)> encode)
    {
        var encoded = new EncodedEvent[events.Count];
        for (var index = 0; index < encoded.Length; index++)
        {
            var (type, body) = encode(events[index]);
            var hash = HashChain.Next(previous.Span, streamId, version + index + 1, type, body);
            encoded[index] = new EncodedEvent(type, body, hash);
            previous = hash;
        }

        return encoded;
    }
}
