using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>A silo or a gateway of a cluster, on ports of its own that it keeps when it is started again.</summary>
internal sealed class Member : IAsyncDisposable
{
    private readonly string program;
    private readonly string[] options;
    private TownProcess? process;

    public Member(string database, bool isGateway)
    {
        IsGateway = isGateway;
        string[] city = [$"--City:Pack={Repository.Linjiang}", $"--Journal:Database={database}"];
        var (first, second) = (TownProcess.FreePort(), TownProcess.FreePort());
        program = isGateway ? Repository.Program("gateway", "gateway.dll") : Repository.Program("silo", "silo.dll");
        options = isGateway
            ? [.. city, "--Demo:Enabled=false", $"--Ports:Web={first}", $"--Ports:Grpc={second}"]
            : [.. city, $"--Silo:Port={first}", $"--Silo:GatewayPort={second}", $"--Silo:HealthPort={TownProcess.FreePort()}"];
        Client = new CityTwinClient($"http://127.0.0.1:{second}");
    }

    public bool IsGateway { get; }

    /// <summary>A line to this gateway; of no use with a silo.</summary>
    public CityTwinClient Client { get; }

    public string Output => process?.Output ?? string.Empty;

    public async Task Start() => process = await TownProcess.Start(program, options);

    /// <summary>kill -9.</summary>
    public Task Kill() => process!.Kill();

    /// <summary>SIGTERM; returns when the process has ended by itself.</summary>
    public Task Leave() => process!.Leave();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}
