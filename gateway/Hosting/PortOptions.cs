using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CityTwin.Gateway.Hosting;

/// <summary>Where the doors are. Bound from the section <c>Ports</c>.</summary>
public sealed class PortOptions
{
    public const string Section = "Ports";

    /// <summary>Port of the page and gRPC-Web (HTTP/1.1).</summary>
    /// <value>The default value is 8080.</value>
    [Range(1, 65535)]
    public int Web { get; set; } = 8080;

    /// <summary>Port of gRPC (HTTP/2 without TLS).</summary>
    /// <value>The default value is 8081.</value>
    [Range(1, 65535)]
    public int Grpc { get; set; } = 8081;

    /// <summary>Address to listen on. Anything but loopback belongs behind TLS and rights.</summary>
    /// <value>The default value is 127.0.0.1.</value>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>The address, checked.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public IPAddress Address => IPAddress.TryParse(Host, out var address)
        ? address
        : throw new InvalidOperationException($"Ports:Host '{Host}' is no address; write it like 127.0.0.1, or 0.0.0.0 for all that this machine has.");
}
