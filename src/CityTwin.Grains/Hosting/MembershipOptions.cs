using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace CityTwin.Grains.Hosting;

/// <summary>How a process finds the others of its city. Bound from the section <c>Silo</c>.</summary>
public sealed class MembershipOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Silo";

    /// <summary>Address by which other processes reach this silo. Silos and gateways talk without TLS: a network of their own.</summary>
    /// <value>The default value is 127.0.0.1.</value>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Port for other silos.</summary>
    /// <value>The default value is 11111.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 11111;

    /// <summary>
    /// Port on which other silos are listened to, when it is not the one by which they reach this one: behind a port that a container or a proxy forwards.
    /// </summary>
    /// <value>By default <see cref="Port"/>.</value>
    public int? ListenPort { get; set; }

    /// <summary>Port for gateways.</summary>
    /// <value>The default value is 30000.</value>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>Port of <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c> (HTTP/1.1).</summary>
    /// <value>The default value is 8090.</value>
    [Range(1, 65535)]
    public int HealthPort { get; set; } = 8090;

    /// <summary>The address, checked.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public IPAddress Address
    {
        get
        {
            try
            {
                return IPAddress.TryParse(Host, out var address) ? address : Dns.GetHostAddresses(Host)[0];
            }
            catch (Exception cause) when (cause is SocketException or ArgumentException or IndexOutOfRangeException)
            {
                throw new InvalidOperationException($"Silo:Host '{Host}' is no address and no name that is known; give the address by which other processes reach this one.");
            }
        }
    }
}
