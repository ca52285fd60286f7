using CityTwin.Domain.Situations;

namespace CityTwin.Journal;

/// <summary>What early warning found, as it stands in the journal: beside the events, since it is drawn from them and decides nothing.</summary>
/// <param name="Number">Its place among the findings, from 1, without gaps.</param>
/// <param name="Type">Stable name and version, such as <c>situation.raised.v1</c>.</param>
/// <param name="Body">The finding's data, JSON in UTF-8.</param>
/// <param name="Hash">SHA-256 over the previous finding's hash, number, type and body.</param>
public sealed record RecordedFinding(long Number, string Type, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Hash)
{
    /// <summary>In the place of a case's number in the hashes of findings.</summary>
    internal const long StreamId = 0;

    /// <summary>The finding itself.</summary>
    public Finding Decode() => FindingCodec.Decode(Type, Body.Span);
}
