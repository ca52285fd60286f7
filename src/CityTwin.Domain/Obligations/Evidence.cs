namespace CityTwin.Domain.Obligations;

/// <summary>A proof that something is done: what is needed to recognise a picture, never the picture.</summary>
/// <param name="Hash">SHA-256 of the masked picture, 64 lower-case hexadecimal digits.</param>
/// <param name="CapturedAt">When it was taken; null when not known.</param>
/// <param name="AtPlace">Whether it was taken within tolerance of the case; null when not known. The place itself is not kept.</param>
public sealed record Evidence(string Hash, DateTimeOffset? CapturedAt, bool? AtPlace)
{
    /// <summary>Most proofs that are handed in at once.</summary>
    public const int MostAtOnce = 16;

    /// <summary>Digits of a hash.</summary>
    public const int HashLength = 64;

    /// <summary>Whether the hash is written as it must be.</summary>
    public bool IsSound() => Hash.Length == HashLength && Hash.All(digit => digit is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
