namespace CityTwin.Cluster.Tests.Faults;

/// <summary>A silo is killed (-9), and started again later.</summary>
internal sealed class SiloKilled() : Fault("silo killed", 5, 15)
{
    public override Task Strike(Town town, int victim) => Of(town.Silos, victim).Kill();

    public override Task Mend(Town town, int victim) => Town.Bring(Of(town.Silos, victim));
}

/// <summary>A gateway is killed (-9), and started again later.</summary>
internal sealed class GatewayKilled() : Fault("gateway killed", 5, 15)
{
    public override Task Strike(Town town, int victim) => Of(town.Gateways, victim).Kill();

    public override Task Mend(Town town, int victim) => Town.Bring(Of(town.Gateways, victim));
}

/// <summary>A silo stands still and goes on later as if nothing had happened: others may have given it up by then.</summary>
internal sealed class SiloFrozen() : Fault("silo frozen", 5, 60)
{
    public override Task Strike(Town town, int victim) => Of(town.Silos, victim).Freeze();

    public override Task Mend(Town town, int victim) => Of(town.Silos, victim).Thaw();
}

/// <summary>Every process is stopped as an operator would (SIGTERM) and started again, one after the other.</summary>
internal sealed class RollingReplacement() : Fault("rolling replacement", 0, 0)
{
    public override async Task Strike(Town town, int victim)
    {
        foreach (var member in town.Members)
        {
            await member.Leave();
            await Town.Bring(member);
        }
    }

    public override Task Mend(Town town, int victim) => Task.CompletedTask;
}
