using CityTwin.Client;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Postgres;
using Npgsql;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>
/// A cluster with everything that can be broken: a PostgreSQL of its own, on a disk of its own where that can be, and lines that can be cut. A member
/// that ends although nobody asked it to is started again, as whatever runs a city would do.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly List<Member> members = [];
    private readonly List<Wire> wires = [];
    private readonly DirectoryInfo clocks = Directory.CreateTempSubdirectory("citytwin-clocks-");
    private readonly CancellationTokenSource over = new();
    private Task caring = Task.CompletedTask;
    private int restarted;

    private Town(Disk? disk)
    {
        Disk = disk;
        Server = new PrivateServer(disk?.Folder);
    }

    /// <summary>Under its PostgreSQL; null where a disk cannot be mounted.</summary>
    public Disk? Disk { get; }

    public PrivateServer Server { get; }

    /// <summary>How many milliseconds longer each sync of its PostgreSQL takes; null where nothing can be compiled.</summary>
    public Preload? SlowSyncs { get; private set; }

    /// <summary>The way to PostgreSQL that is never cut.</summary>
    public string Database => $"{Server.ConnectionString};Search Path=city, public";

    public IReadOnlyList<Member> Members => members;

    public IReadOnlyList<Member> Silos => [.. members.Where(member => !member.IsGateway)];

    public IReadOnlyList<Member> Gateways => [.. members.Where(member => member.IsGateway)];

    public IReadOnlyList<CityTwinClient> Doors => [.. Gateways.Select(gateway => gateway.Client)];

    /// <summary>How many members ended by themselves and were started again.</summary>
    public int Restarted => restarted;

    /// <param name="silos">How many.</param>
    /// <param name="gateways">How many.</param>
    /// <param name="megabytes">Size of the disk.</param>
    /// <param name="build">The tree in which the programs were built: another version, between whose silos no line can be cut; this one when null.</param>
    public static async Task<Town> Start(int silos, int gateways, int megabytes, string? build = null)
    {
        var town = new Town(Disk.TryMount(megabytes));
        try
        {
            town.SlowSyncs = Preload.TryBuild("slow", town.Server.Folder);
            town.Server.Start();
            PostgresServer.Require(town.Server.Missing);

            // On a small disk its log must stay small too.
            RawPostgres.Run(town.Database, "ALTER SYSTEM SET max_wal_size = '128MB'");
            RawPostgres.Run(town.Database, "SELECT count(pg_reload_conf())");
            var clock = build is null ? Preload.TryBuild("clock", town.clocks) : null;
            town.members.AddRange(Enumerable.Range(0, silos + gateways).Select(number => town.Made(isGateway: number >= silos, build, clock is null ? null : clock with { Control = $"{clock.Control}-{number}" })));
            await Task.WhenAll(town.members.Select(member => member.Start()));
            town.caring = town.Care();
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>The line from a member to PostgreSQL.</summary>
    public Wire ToDatabase(Member member) => wires[members.IndexOf(member)];

    /// <summary>Starts a member; one that cannot start yet is started again, as whatever runs a city would do.</summary>
    public static Task Bring(Member member) => Until.Holds("a member starts", async () =>
    {
        try
        {
            await member.Start();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    });

    /// <summary>Waits until every silo is one of the cluster again: by its table, 3 is active.</summary>
    public Task IsComplete() => Until.Holds("every silo is a member again", () => Task.FromResult(
        members.All(member => member.IsWanted && !member.HasFallen)
        && RawPostgres.Number(Database, "SELECT count(*) FROM OrleansMembershipTable WHERE Status = 3") == Silos.Count));

    /// <summary>Reads the journal past the city.</summary>
    public async Task<T> Read<T>(Func<PostgresReader, Task<T>> read)
    {
        using var reader = new PostgresReader(Database);
        return await read(reader);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await caring;
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        wires.ForEach(wire => wire.Dispose());
        clocks.Delete(recursive: true);
        Server.Dispose();
        Disk?.Dispose();
        over.Dispose();
    }

    private Member Made(bool isGateway, string? build, Preload? clock) => new(OnWire(), isGateway, isGateway || build is not null ? null : port => new Wire(port), "--Clock:Kind=Stepped")
    {
        Build = build,
        Clock = clock is null ? null : new WallClock(clock),
    };

    private string OnWire()
    {
        var reached = new NpgsqlConnectionStringBuilder(Database);
        wires.Add(new Wire(reached.Port));
        reached.Port = wires[^1].Port;
        return reached.ToString();
    }

    private async Task Care()
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        while (await pace.WaitForNextTickAsync(CancellationToken.None) && !over.IsCancellationRequested)
        {
            foreach (var fallen in members.Where(member => member.HasFallen))
            {
                try
                {
                    Interlocked.Increment(ref restarted);
                    await fallen.Start();
                }
                catch (InvalidOperationException)
                {
                    // It could not start, as while PostgreSQL is away: at the next look.
                }
            }
        }
    }
}
