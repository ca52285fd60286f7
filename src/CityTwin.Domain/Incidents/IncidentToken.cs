using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Domain.Incidents;

/// <summary>
/// What the reporter of an incident shows to be heard about it: 128 bits that only the city can make, unrelated to the tokens of other
/// incidents. It follows from the incident, so that nothing has to be kept, a retry gets the same one, and a merge changes nothing about it.
/// </summary>
public static class IncidentToken
{
    /// <summary>Name of the secret that tokens are made with.</summary>
    public const string SecretName = "incident_token";

    /// <summary>Digits of a token.</summary>
    public const int Length = 32;

    /// <summary>The token of an incident, in lower-case hexadecimal digits.</summary>
    /// <param name="key">The city's secret of 32 bytes.</param>
    /// <param name="source">The incident's source.</param>
    /// <param name="sourceId">The source's own id.</param>
    public static string Of(byte[] key, string source, string sourceId)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{source}\0{sourceId}"), mac);
        return Convert.ToHexStringLower(mac[..(Length / 2)]);
    }

    /// <summary>Whether the token is that of the incident; takes as long for a wrong one.</summary>
    public static bool Fits(string token, byte[] key, string source, string sourceId) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Of(key, source, sourceId)));
}
