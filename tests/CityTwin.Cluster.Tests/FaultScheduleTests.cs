using System.Diagnostics;
using System.Globalization;
using CityTwin.Cluster.Tests.Faults;

namespace CityTwin.Cluster.Tests;

/// <summary>Faults in an order drawn from a seed, under load; nothing may be lost, nothing doubled, and no watcher may miss a thing.</summary>
[Trait("pace", "slow")]
public sealed class FaultScheduleTests
{
    private const int PerSecond = 50;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public void The_same_seed_draws_the_same_schedule_with_every_kind_once_a_round()
    {
        var count = FaultSchedule.Kinds.Count;

        Assert.Equal(FaultSchedule.Drawn(seed: 7).Take(3 * count), FaultSchedule.Drawn(seed: 7).Take(3 * count));
        Assert.NotEqual(FaultSchedule.Drawn(seed: 7).Take(count), FaultSchedule.Drawn(seed: 8).Take(count));
        Assert.Equal(count, FaultSchedule.Drawn(seed: 7).Take(count).Select(planned => planned.Fault.Kind).Distinct().Count());
    }

    [Fact]
    public async Task One_fault_of_each_kind_under_load_loses_nothing_doubles_nothing_and_every_watcher_misses_nothing() =>
        await Suffer(seed: 1, megabytes: 1_000, FaultSchedule.Drawn(seed: 1).Take(FaultSchedule.Kinds.Count));

    // Asked for by tests/cluster/soak only, which sets the variables.
    [Fact(Explicit = true)]
    public async Task Faults_for_hours_under_load_lose_nothing()
    {
        var (seed, limit) = ((int)Number("SOAK_SEED", 1), TimeSpan.FromHours(Number("SOAK_HOURS", 1)));
        var (begun, only) = (Stopwatch.GetTimestamp(), Environment.GetEnvironmentVariable("SOAK_ONLY") ?? string.Empty);
        await Suffer(seed, megabytes: 3_000, FaultSchedule.Drawn(seed).Where(planned => planned.Fault.Kind.Contains(only, StringComparison.Ordinal)).TakeWhile(_ => Stopwatch.GetElapsedTime(begun) < limit));
    }

    private static async Task Suffer(int seed, int megabytes, IEnumerable<PlannedFault> plan)
    {
        await using var town = await Town.Start(silos: 3, gateways: 2, megabytes);
        await using var senders = new Senders(town.Doors, PerSecond, seed);
        senders.Start();
        await senders.AreTakenAtEveryDoor("reports are taken at every gateway");
        await using var one = new Watcher(town.Doors, 0);
        await using var another = new Watcher(town.Doors, 1);
        await using var third = new Watcher(town.Doors, 2);
        var ordeal = new Ordeal(town, senders, [one, another, third], TestContext.Current.SendDiagnosticMessage, Cancel);
        try
        {
            await ordeal.Suffer(plan);
            var report = await ordeal.End();
            Write(report, senders.Remarks);
            Assert.Empty(report.Objections);
        }
        catch
        {
            WriteWhatWasSaid(town);
            throw;
        }
    }

    private static void WriteWhatWasSaid(Town town)
    {
        foreach (var (index, member) in town.Members.Index())
        {
            if (Environment.GetEnvironmentVariable("SOAK_REPORT") is { Length: > 0 } path)
            {
                File.WriteAllText($"{path}-{(member.IsGateway ? "gateway" : "silo")}-{index}.log", member.Output);
            }
        }
    }

    private static void Write(OrdealReport report, IEnumerable<string> remarks)
    {
        TestContext.Current.SendDiagnosticMessage(report.ToMarkdown());
        foreach (var remark in remarks)
        {
            TestContext.Current.SendDiagnosticMessage(remark);
        }

        if (Environment.GetEnvironmentVariable("SOAK_REPORT") is { Length: > 0 } path)
        {
            File.WriteAllText($"{path}.md", report.ToMarkdown());
            File.WriteAllText($"{path}.json", report.ToJson());
        }
    }

    private static double Number(string variable, double usual) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var given) ? given : usual;
}
