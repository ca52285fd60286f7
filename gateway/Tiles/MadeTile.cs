using System.IO.Compression;
using System.Security.Cryptography;

namespace CityTwin.Gateway.Tiles;

/// <summary>A tile as it is sent: as it is, or smaller for those who can unpack it.</summary>
internal sealed class MadeTile
{
    public MadeTile(byte[] plain)
    {
        Plain = plain;
        Packed = Pack(plain);
        var content = Convert.ToHexStringLower(SHA256.HashData(plain))[..16];
        (PlainTag, PackedTag) = ($"\"{content}\"", $"\"{content}-gz\"");
    }

    public static MadeTile Empty { get; } = new([]);

    public byte[] Plain { get; }

    /// <summary>The same by gzip.</summary>
    public byte[] Packed { get; }

    /// <summary>Names its bytes for ever.</summary>
    public string PlainTag { get; }

    /// <summary>As <see cref="PlainTag"/>; other bytes have another name.</summary>
    public string PackedTag { get; }

    public bool IsEmpty => Plain.Length == 0;

    /// <summary>Bytes of memory, roughly.</summary>
    public long Size => Plain.Length + Packed.Length + 512;

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }
}
