using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Journal;

/// <summary>Stable 64-bit hashes of incidents: keys of a lean index. Equal hashes are always checked against the full text.</summary>
public static class IncidentHashes
{
    /// <summary>Where the index looks for an incident first.</summary>
    public static long Of(IncidentKey key) => Of($"{key.Source}\0{key.SourceId}");

    /// <summary>What an incident says, to tell a retry from a reused id.</summary>
    public static long Of(string content)
    {
        Span<byte> text = stackalloc byte[Encoding.UTF8.GetMaxByteCount(content.Length)];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(content, text)], hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
