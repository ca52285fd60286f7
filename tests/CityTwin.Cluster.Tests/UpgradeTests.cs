using CityTwin.Cluster.Tests.Faults;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Cluster.Tests.Upgrading;

namespace CityTwin.Cluster.Tests;

/// <summary>A town of an older version becomes one of this version, process by process, under load; nothing may be lost, doubled or misunderstood.</summary>
[Trait("pace", "slow")]
public sealed class UpgradeTests
{
    private const int Silos = 3;
    private const int Gateways = 2;
    private const int PerSecond = 50;

    // Without these nothing has crossed between silos but reports.
    private static readonly string[] Needed = ["GetAreaSums", "GetCase", "AcceptWork", "FormOperation", "JoinCase", "LeaveCase"];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    // Asked for by tests/cluster/upgrade only, which builds the older version and sets the variables.
    [Fact(Explicit = true)]
    public async Task The_next_version_takes_over_process_by_process_and_loses_nothing()
    {
        var old = Environment.GetEnvironmentVariable("UPGRADE_FROM");
        Assert.True(Directory.Exists(old), "UPGRADE_FROM must name the tree in which the older version was built: run tests/cluster/upgrade.");
        await using var town = await Town.Start(Silos, Gateways, megabytes: 2_000, old);
        await using var senders = new Senders(town.Doors, PerSecond, seed: 1);
        senders.Start();
        await senders.AreTakenAtEveryDoor("reports are taken at every gateway");
        await using var one = new Watcher(town.Doors, 0);
        await using var another = new Watcher(town.Doors, 1);
        var (errands, misunderstandings) = (new Errands(Cancel), new Misunderstandings());
        Action<string> say = TestContext.Current.SendDiagnosticMessage;
        var ordeal = new Ordeal(town, senders, [one, another], say, Cancel);

        try
        {
            await ordeal.Suffer(Steps(Environment.GetEnvironmentVariable("UPGRADE_BACK") == "1").Select(step => new PlannedFault(
                new Replaced(step.Stage, step.Which, step.IsOld ? old : null, errands, misunderstandings.Hear), Victim: 0, Lasts: TimeSpan.FromSeconds(10))));
            var report = await ordeal.End();
            foreach (var member in town.Members)
            {
                misunderstandings.Hear(member.Output);
            }

            var objections = (IReadOnlyList<string>)[.. report.Objections, .. errands.Objections, .. misunderstandings.Objections];
            Write(report with { Objections = objections }, errands, senders.Remarks);
            Assert.Empty(objections);
            Assert.All(Needed, call => Assert.True(errands.Done.ContainsKey(call), $"{call} was never done."));
        }
        catch
        {
            errands.Objections.Concat(senders.Remarks).ToList().ForEach(say);
            WriteWhatWasSaid(town);
            throw;
        }
    }

    /// <summary>Silos first, then gateways; a way back is the same in reverse.</summary>
    private static IEnumerable<(string Stage, Func<Town, Member> Which, bool IsOld)> Steps(bool goesBack)
    {
        var forth = Enumerable.Range(0, Silos + Gateways).ToList();
        if (goesBack)
        {
            foreach (var (at, isOld) in forth.SkipLast(1).Select(at => (at, false)).Concat(forth.SkipLast(1).Reverse().Select(at => (at, true))))
            {
                yield return Step(isOld ? "back to" : "first to", at, isOld);
            }
        }

        foreach (var at in forth)
        {
            yield return Step(goesBack ? "again to" : "to", at, isOld: false);
        }
    }

    private static (string Stage, Func<Town, Member> Which, bool IsOld) Step(string way, int at, bool isOld)
    {
        var reached = isOld ? at : at + 1;
        return ($"{way} {Math.Min(reached, Silos)} new silos, {Math.Max(0, reached - Silos)} new gateways", town => town.Members[at], isOld);
    }

    private static void Write(OrdealReport report, Errands errands, IEnumerable<string> remarks)
    {
        var text = $"{report.Faults.Sum(it => it.Waits.TriesRefused)} tries were refused and made again. Other calls done: {string.Join(", ", errands.Done.Select(it => $"{it.Key} {it.Value}"))}.\n{report.ToMarkdown()}";
        TestContext.Current.SendDiagnosticMessage(text);
        if (Environment.GetEnvironmentVariable("UPGRADE_REPORT") is { Length: > 0 } path)
        {
            File.WriteAllText($"{path}.md", text);
            File.WriteAllLines($"{path}-waited.txt", remarks);
        }
    }

    private static void WriteWhatWasSaid(Town town)
    {
        foreach (var (index, member) in town.Members.Index())
        {
            if (Environment.GetEnvironmentVariable("UPGRADE_REPORT") is { Length: > 0 } path)
            {
                File.WriteAllText($"{path}-{(member.IsGateway ? "gateway" : "silo")}-{index}.log", member.Output);
            }
        }
    }
}
