using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Journal;

/// <summary>The chain of hashes of a case: each event's hash covers the one before, so tampering shows.</summary>
public static class HashChain
{
    /// <summary>Hash of the last event of an append: where the next one links on.</summary>
    public static byte[] After(CaseAppend append)
    {
        var (hash, version) = (append.PreviousHash, append.ExpectedVersion);
        foreach (var happened in append.Events)
        {
            hash = Next(hash.Span, append.CaseId, ++version, EventCodec.NameFor(happened), EventCodec.Encode(happened));
        }

        return hash.ToArray();
    }

    /// <summary>SHA-256 over previous hash, case, version, type and body, each with its length where it varies.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, long caseId, long version, string type, ReadOnlySpan<byte> body)
    {
        Span<byte> head = stackalloc byte[128];
        previous.CopyTo(head);
        var length = previous.Length;
        BinaryPrimitives.WriteInt64BigEndian(head[length..], caseId);
        BinaryPrimitives.WriteInt64BigEndian(head[(length + 8)..], version);
        var typeLength = Encoding.UTF8.GetBytes(type, head[(length + 17)..]);
        head[length + 16] = (byte)typeLength;
        length += 17 + typeLength;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head[..length]);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
