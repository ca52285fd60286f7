using System.Security.Cryptography;
using System.Text;

namespace CityTwin.Silo;

/// <summary>Who may look at the dashboard of Orleans. Bound from the section <c>Dashboard</c>.</summary>
public sealed class DashboardAccess
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Dashboard";

    private const int ShortestKey = 16;
    private const string Scheme = "Basic ";

    /// <summary>What a browser must give as its password, of 16 characters at least. Without one there is no dashboard.</summary>
    /// <value>The default value is null.</value>
    public string? Key { get; set; }

    /// <summary>The same, if it can be right.</summary>
    /// <exception cref="InvalidDataException">The key is too short to keep anybody out.</exception>
    public DashboardAccess Checked() => Key is null or { Length: >= ShortestKey }
        ? this
        : throw new InvalidDataException($"Dashboard:Key is too short; give {ShortestKey} characters at least, or none for no dashboard.");

    /// <summary>Lets a call pass that gives the key, whatever name it gives beside it; asks any other one for it.</summary>
    public async ValueTask<object?> Require(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (Opens(call.HttpContext.Request.Headers.Authorization.ToString()))
        {
            return await next(call);
        }

        call.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"CityTwin silo\", charset=\"UTF-8\"";
        return Results.Unauthorized();
    }

    private bool Opens(string given)
    {
        Span<byte> words = new byte[given.Length];
        if (!given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(given[Scheme.Length..], words, out var length))
        {
            return false;
        }

        var password = words[(words[..length].IndexOf((byte)':') + 1)..length];
        return CryptographicOperations.FixedTimeEquals(password, Encoding.UTF8.GetBytes(Key!));
    }
}
