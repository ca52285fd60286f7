namespace CityTwin.Cluster.Tests.Faults;

/// <summary>Between a silo and PostgreSQL nothing goes through, and nobody is told.</summary>
internal sealed class SiloCutFromDatabase() : Fault("silo cut from PostgreSQL, silently", 5, 40)
{
    public override Task Strike(Town town, int victim)
    {
        town.ToDatabase(Of(town.Silos, victim)).FallSilent();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        town.ToDatabase(Of(town.Silos, victim)).Mend();
        return Task.CompletedTask;
    }
}

/// <summary>Every connection of a silo to PostgreSQL is reset, and every new one.</summary>
internal sealed class SiloResetFromDatabase() : Fault("silo cut from PostgreSQL, with resets", 5, 30)
{
    public override Task Strike(Town town, int victim)
    {
        town.ToDatabase(Of(town.Silos, victim)).Reset();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        town.ToDatabase(Of(town.Silos, victim)).Mend();
        return Task.CompletedTask;
    }
}

/// <summary>A gateway cannot read the journal: nothing goes through, and nobody is told.</summary>
internal sealed class GatewayCutFromDatabase() : Fault("gateway cut from PostgreSQL, silently", 5, 30)
{
    public override Task Strike(Town town, int victim)
    {
        town.ToDatabase(Of(town.Gateways, victim)).FallSilent();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        town.ToDatabase(Of(town.Gateways, victim)).Mend();
        return Task.CompletedTask;
    }
}

/// <summary>No silo hears another one, while each reaches PostgreSQL and is reached by gateways: for a while each believes that it is alone.</summary>
internal sealed class SilosApart() : Fault("silos cut from each other", 5, 30)
{
    public override Task Strike(Town town, int victim)
    {
        foreach (var silo in town.Silos)
        {
            silo.Line!.FallSilent();
        }

        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        foreach (var silo in town.Silos)
        {
            silo.Line!.Mend();
        }

        return Task.CompletedTask;
    }
}

/// <summary>Other silos do not reach one any more, which itself reaches everybody.</summary>
internal sealed class SiloUnreachable() : Fault("silo not reached by the others", 5, 30)
{
    public override Task Strike(Town town, int victim)
    {
        Of(town.Silos, victim).Line!.FallSilent();
        return Task.CompletedTask;
    }

    public override Task Mend(Town town, int victim)
    {
        Of(town.Silos, victim).Line!.Mend();
        return Task.CompletedTask;
    }
}
