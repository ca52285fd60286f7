using System.Diagnostics;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Tests.Postgres;
using Npgsql;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>PostgreSQL ends as in a power cut, and comes back.</summary>
internal sealed class DatabaseEnded() : Fault("PostgreSQL ended", 1, 10)
{
    public override Task Strike(Town town, int victim)
    {
        town.Server.Kill();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim) => Back(town);

    /// <summary>Starts it unless it runs, until it answers.</summary>
    public static Task Back(Town town) => Until.Holds("PostgreSQL answers again", () =>
    {
        try
        {
            return Task.FromResult(RawPostgres.Number(town.Database, "SELECT 1") == 1);
        }
        catch (NpgsqlException)
        {
            town.Server.Start();
            return Task.FromResult(false);
        }
    });
}

/// <summary>The disk of PostgreSQL is full to the last byte: facts, log and all.</summary>
internal sealed class DiskFull() : Fault("disk of PostgreSQL full", 5, 20)
{
    public override bool IsPossible(Town town) => town.Disk is not null;

    public override Task Strike(Town town, int victim)
    {
        town.Disk!.Fill();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        town.Disk!.Free();
        return DatabaseEnded.Back(town);
    }
}

/// <summary>
/// Each sync of PostgreSQL takes 200 to 2,000 ms longer, as on a disk that cannot keep up. A commit must take that long meanwhile, or the fault proves
/// nothing.
/// </summary>
internal sealed class DiskSlow() : Fault("slow disk of PostgreSQL", 5, 30)
{
    public override bool IsPossible(Town town) => town.SlowSyncs is not null;

    public override Task Strike(Town town, int victim)
    {
        town.SlowSyncs!.Tell(Milliseconds(victim));
        var begun = Stopwatch.GetTimestamp();

        // Of nothing but a word in its log; the answer comes when that is on disk.
        RawPostgres.Run(town.Database, "SELECT 1 FROM pg_logical_emit_message(true, 'slow disk', '')");
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, Milliseconds(victim), double.MaxValue);
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        town.SlowSyncs!.Tell(0);
        return Task.CompletedTask;
    }

    public override string Details(Town town, int victim) => $"{Milliseconds(victim)} ms a sync";

    private static int Milliseconds(int victim) => 200 + (victim % 1_000 * 1_800 / 999);
}
