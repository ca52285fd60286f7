namespace CityTwin.Cluster.Tests.Faults;

/// <summary>Which fault, whom it hits, and how long it lasts.</summary>
internal sealed record PlannedFault(Fault Fault, int Victim, TimeSpan Lasts);

/// <summary>Faults in an order drawn from a seed: the same seed is the same schedule.</summary>
internal static class FaultSchedule
{
    /// <summary>Every kind there is.</summary>
    public static IReadOnlyList<Fault> Kinds { get; } =
    [
        new SiloKilled(), new GatewayKilled(), new SiloFrozen(), new RollingReplacement(), new SiloCutFromDatabase(), new SiloResetFromDatabase(),
        new GatewayCutFromDatabase(), new SilosApart(), new SiloUnreachable(), new DatabaseEnded(), new DiskFull(), new DiskSlow(),
        new ClockStepped(),
    ];

    /// <summary>Rounds without end; each holds every kind once, in an order of its own.</summary>
    public static IEnumerable<PlannedFault> Drawn(int seed)
    {
        var dice = new Random(seed);
        while (true)
        {
            var round = Kinds.ToArray();
            dice.Shuffle(round);
            foreach (var fault in round)
            {
                yield return new PlannedFault(fault, dice.Next(1000), fault.Draw(dice));
            }
        }
    }
}
