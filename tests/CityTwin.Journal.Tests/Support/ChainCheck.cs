namespace CityTwin.Journal.Tests.Support;

/// <summary>Computes the hashes of a case again.</summary>
internal static class ChainCheck
{
    /// <summary>Version of the first event that does not follow from those before it, or null when all do.</summary>
    public static long? FirstBroken(IEnumerable<RecordedEvent> events)
    {
        ReadOnlyMemory<byte> previous = Array.Empty<byte>();
        foreach (var recorded in events)
        {
            var hash = HashChain.Next(previous.Span, recorded.StreamId, recorded.Version, recorded.Type, recorded.Body.Span);
            if (!recorded.Hash.Span.SequenceEqual(hash))
            {
                return recorded.Version;
            }

            previous = hash;
        }

        return null;
    }
}
