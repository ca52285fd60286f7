using CityTwin.Client;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Sqlite;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>A city running in a process of its own on ports and a journal of its own. Can be killed and started again.</summary>
internal sealed class Town : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Scratch scratch = new();
    private readonly int webPort = Ports.Free();
    private readonly int grpcPort = Ports.Free();
    private readonly string pack;
    private readonly string[] options;
    private TownProcess? process;

    private Town(string pack, string[] options)
    {
        (this.pack, this.options) = (pack, options);
        Client = new CityTwinClient(Address);
    }

    public string Address => $"http://127.0.0.1:{grpcPort}";

    public string Page => $"http://127.0.0.1:{webPort}";

    public string Journal => scratch.Journal;

    public CityTwinClient Client { get; }

    public static async Task<Town> Start(string pack, params string[] options)
    {
        var town = new Town(pack, options);
        await town.StartAgain();
        return town;
    }

    public async Task StartAgain() => process = await TownProcess.Start(
        Repository.Program("gateway", "gateway.dll"),
        [$"--City:Pack={pack}", $"--Journal:Path={Journal}", $"--Ports:Web={webPort}", $"--Ports:Grpc={grpcPort}", "--Demo:Enabled=false", .. options]);

    public Task Kill() => process!.Kill();

    /// <summary>Waits until a condition of the city holds.</summary>
    public static async Task Until(string what, Func<Task<bool>> holds, TimeSpan? patience = null)
    {
        var longest = patience ?? Patience;
        using var limit = new CancellationTokenSource(longest);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            try
            {
                await pace.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Within {longest} it did not come about that {what}.");
            }
        }
    }

    public async Task<JournalStats> Stats()
    {
        using var reader = new SqliteReader(Journal);
        return await JournalStats.Of(reader, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until all limits that have passed by the stepped clock are recorded, and nothing changes any more.</summary>
    public async Task<JournalStats> Settle()
    {
        using var reader = new SqliteReader(Journal);
        await Until("every passed limit is recorded", async () =>
        {
            var clock = (await Client.City.GetCityAsync(new())).Clock.Now.ToDateTimeOffset();
            return (await reader.ReadDeadlines(clock, 1, TestContext.Current.CancellationToken)).Count == 0;
        });
        return await Stats();
    }

    /// <summary>Holds the journal against itself.</summary>
    public async Task Verify()
    {
        using var reader = new SqliteReader(Journal);
        var verification = await JournalVerification.Run(reader, null, TestContext.Current.CancellationToken);
        Assert.True(verification.Wrong == 0, string.Join('\n', verification.Findings));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        scratch.Dispose();
    }
}
