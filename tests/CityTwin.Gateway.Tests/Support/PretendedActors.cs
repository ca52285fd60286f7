using CityTwin.Contracts;
using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Tests.Support;

/// <summary>The actors that incidents meet, as far as the door can tell. Each incident opens a case and is taken, unless a test says otherwise.</summary>
internal sealed class PretendedActors : IVicinityGrain, IGridCellGrain
{
    private const string Cell = "linjiang/not-located";

    private long cases;
    private int assigned;
    private int asked;

    public PretendedActors()
    {
        Grains = PretendedFactory.Of(this);
        CaseFor = () => Interlocked.Increment(ref cases);
    }

    public IGrainFactory Grains { get; }

    /// <summary>How often the vicinity was asked to assign.</summary>
    public int Assigned => Volatile.Read(ref assigned);

    /// <summary>How many incidents have come to their cells.</summary>
    public int Asked => Volatile.Read(ref asked);

    /// <summary>The case that an incident belongs to.</summary>
    public Func<long> CaseFor { get; set; }

    /// <summary>What a cell answers about an incident of a case.</summary>
    public Func<long, Task<TakeAnswer>> Answer { get; set; } = _ => Task.FromResult(Taken);

    /// <summary>What the vicinity does when it is told what became of incidents.</summary>
    public Func<SettledIncident[], Task> Hear { get; set; } = _ => Task.CompletedTask;

    /// <summary>The answer of a cell that has the incident on disk.</summary>
    public static TakeAnswer Taken { get; } = new(TakeOutcome.Taken, Position: 1, new CasePromise(null, [], null));

    public Task<Assignment[]> Assign(IncidentToAssign[] incidents)
    {
        Interlocked.Increment(ref assigned);
        return Task.FromResult<Assignment[]>([.. incidents.Select(_ => new Assignment(CaseFor(), null, Cell))]);
    }

    public Task Settle(SettledIncident[] incidents) => Hear(incidents);

    public async Task<TakeAnswer[]> Take(AssignedIncident[] incidents)
    {
        var answers = incidents.Select(incident => Answer(incident.Assignment.CaseId)).ToList();
        Interlocked.Add(ref asked, incidents.Length);
        return await Task.WhenAll(answers);
    }

    public Task Absorb(CaseCard[] cards) => throw new NotSupportedException();

    public Task Absorb(CaseCard card) => throw new NotSupportedException();

    public Task<LedgerView> Read() => throw new NotSupportedException();
}
