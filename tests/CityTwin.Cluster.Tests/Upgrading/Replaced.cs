using CityTwin.Cluster.Tests.Faults;
using CityTwin.Cluster.Tests.Support;

namespace CityTwin.Cluster.Tests.Upgrading;

/// <summary>A process leaves (SIGTERM), and one of another version takes its place; as long as it lasts the town runs on whatever is mixed then.</summary>
/// <param name="stage">Which versions run afterwards.</param>
/// <param name="which">Who is replaced.</param>
/// <param name="build">The tree in which the other version was built; this one when null.</param>
/// <param name="errands">Run while it lasts.</param>
/// <param name="said">Told what the process said that left.</param>
internal sealed class Replaced(string stage, Func<Town, Member> which, string? build, Errands errands, Action<string> said) : Fault(stage, 10, 10)
{
    public override async Task Strike(Town town, int victim)
    {
        var member = which(town);
        await member.Leave();
        said(member.Output);
        member.Build = build;
        await Town.Bring(member);
        await town.IsComplete();
    }

    public override Task Mend(Town town, int victim) => errands.Run(town, Kind);
}
