using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>A silo or a gateway of a cluster, on ports of its own that it keeps when it is started again.</summary>
internal sealed class Member : IAsyncDisposable
{
    private readonly string[] options;
    private TownProcess? process;

    /// <param name="database">Connection string of its PostgreSQL.</param>
    /// <param name="isGateway">A gateway, or a silo.</param>
    /// <param name="line">Makes the line by which other silos reach a silo, given the port on which it listens.</param>
    /// <param name="more">Further settings.</param>
    public Member(string database, bool isGateway, Func<int, Wire>? line = null, params string[] more)
    {
        IsGateway = isGateway;
        string[] city = [$"--City:Pack={Repository.Linjiang}", $"--Journal:Database={database}", .. more];
        var (first, second, health) = (Ports.Free(), Ports.Free(), Ports.Free());
        Line = line?.Invoke(first);
        options = isGateway
            ? [.. city, "--Demo:Enabled=false", $"--Ports:Web={first}", $"--Ports:Grpc={second}"]
            : [.. city, $"--Silo:Port={Line?.Port ?? first}", $"--Silo:ListenPort={first}", $"--Silo:GatewayPort={second}", $"--Silo:HealthPort={health}"];
        HttpPort = isGateway ? first : health;
        Client = new CityTwinClient($"http://127.0.0.1:{second}");
    }

    public bool IsGateway { get; }

    /// <summary>The tree in which its program was built; this one when null, and another one is another version. Holds from its next start on.</summary>
    public string? Build { get; set; }

    /// <summary>A line to this gateway; of no use with a silo.</summary>
    public CityTwinClient Client { get; }

    /// <summary>By which other silos reach this one, when it can be cut.</summary>
    public Wire? Line { get; }

    /// <summary>Where it answers over HTTP.</summary>
    public int HttpPort { get; }

    /// <summary>Its wall clock, when that can be stepped.</summary>
    public WallClock? Clock { get; init; }

    public string Output => process?.Output ?? string.Empty;

    /// <summary>Whether it should run: from its start until it is killed or told to leave.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>Whether it ended although nobody asked it to.</summary>
    public bool HasFallen => IsWanted && process is { HasExited: true };

    public async Task Start()
    {
        var program = IsGateway ? "gateway" : "silo";
        process = await TownProcess.Start(Repository.Program(program, $"{program}.dll", Build), options, Clock?.Environment);
        IsWanted = true;
    }

    /// <summary>kill -9.</summary>
    public Task Kill()
    {
        IsWanted = false;
        return process!.Kill();
    }

    /// <summary>SIGTERM; returns when the process has ended by itself.</summary>
    public Task Leave()
    {
        IsWanted = false;
        return process!.Leave();
    }

    /// <summary>SIGSTOP: it stands still and does not know.</summary>
    public Task Freeze() => process!.Signal("STOP");

    /// <summary>SIGCONT: it goes on as if nothing had happened.</summary>
    public Task Thaw() => process!.Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        IsWanted = false;
        Client.Dispose();
        Line?.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}
