using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Journal;

/// <summary>
/// A text kept apart from the events: they hold only its commitment, so that destroying text and salt erases it
/// without breaking the chain of hashes.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Salt">16 random bytes.</param>
public sealed record SaltedText(string Text, ReadOnlyMemory<byte> Salt)
{
    /// <summary>SHA-256 over salt and text, as hexadecimal digits.</summary>
    public string Commitment()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Salt.Span, .. Encoding.UTF8.GetBytes(Text)], hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>A text with a fresh salt.</summary>
    public static SaltedText Of(string text) => new(text, RandomNumberGenerator.GetBytes(16));
}
