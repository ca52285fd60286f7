using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Backtesting;

/// <summary>How many obligations each organisation had open at a point of the history: what routing asked for then.</summary>
internal sealed class PastLoads
{
    private readonly Dictionary<long, Case> open = [];
    private readonly Dictionary<string, int> loads = [];
    private readonly List<CaseEvent> held = [];
    private long caseId;

    /// <summary>How many obligations an organisation has open, without what is held.</summary>
    public int Of(string organisation) => loads.GetValueOrDefault(organisation);

    /// <summary>Holds an event back until <see cref="Count"/>; all that is held is of one case.</summary>
    public void Hold(long id, CaseEvent happened)
    {
        caseId = id;
        held.Add(happened);
    }

    /// <summary>Counts what is held.</summary>
    public void Count()
    {
        var change = CaseChange.Of(open.GetValueOrDefault(caseId, Case.Unreported), held);
        held.Clear();
        foreach (var duty in change.Changed)
        {
            var was = change.Before.FindObligation(duty.Number) is { IsOpen: true } ? 1 : 0;
            loads[duty.Organisation] = Of(duty.Organisation) + (duty.IsOpen ? 1 : 0) - was;
        }

        open[caseId] = change.After;
    }
}
