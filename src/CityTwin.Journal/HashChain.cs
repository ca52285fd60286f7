using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Journal;

/// <summary>The chain of hashes of a case: each event's hash covers the one before, so tampering shows.</summary>
public static class HashChain
{
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

        var content = ArrayPool<byte>.Shared.Rent(length + body.Length);
        head[..length].CopyTo(content);
        body.CopyTo(content.AsSpan(length));
        var hash = SHA256.HashData(content.AsSpan(0, length + body.Length));
        ArrayPool<byte>.Shared.Return(content);
        return hash;
    }
}
