using System.Globalization;
using CityTwin.Cluster.Tests.Support;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>
/// The wall clock of one process jumps by 5 s to 3 h, forward or back, as when the time of its machine is set; later it is set right. The process itself
/// must say that its time is another one, or the fault proves nothing.
/// </summary>
internal sealed class ClockStepped() : Fault("clock of one process stepped", 5, 30)
{
    public override bool IsPossible(Town town) => town.Members[0].Clock is not null;

    public override Task Strike(Town town, int victim) => Set(Of(town.Members, victim), By(victim));

    public override Task Mend(Town town, int victim) => Set(Of(town.Members, victim), TimeSpan.Zero);

    public override string Details(Town town, int victim) => string.Create(
        CultureInfo.InvariantCulture, $"{(Of(town.Members, victim).IsGateway ? "gateway" : "silo")} by {By(victim).TotalSeconds:+0;-0} s");

    // As many of seconds as of hours.
    private static TimeSpan By(int victim)
    {
        var dice = new Random(victim);
        return TimeSpan.FromSeconds(Math.Round((dice.Next(2) == 0 ? -5 : 5) * Math.Pow(2_160, dice.NextDouble())));
    }

    private static Task Set(Member member, TimeSpan ahead)
    {
        member.Clock!.Step(ahead);
        return Until.Holds($"a process says that its time is {ahead} off", () => WallClock.IsAhead(member.HttpPort, ahead));
    }
}
