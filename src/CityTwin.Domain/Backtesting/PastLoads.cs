using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Routing;

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

    /// <summary>
    /// Loads as a recorded decision saw them: it says of each organisation that it asked how much was too much, or that there was room. Many
    /// decisions at once see loads that no order of the journal tells.
    /// </summary>
    public static Func<string, int> AsSaid(CaseEvent decided, Func<string, int> otherwise)
    {
        var notes = (decided as CaseEvent.Dispatched)?.Grounds.Notes ?? (decided as CaseEvent.Filed)?.Grounds?.Notes ?? [];
        var said = notes.SelectMany(note => note.Candidates).Where(one => one.Organisation is not null).ToLookup(one => one.Organisation!, OpenOf);
        return said.Count == 0 ? otherwise : organisation => said.Contains(organisation) ? said[organisation].Max() : otherwise(organisation);
    }

    private static int OpenOf(Candidate one) =>
        one.Outcome is CandidateOutcome.NoCapacity && int.TryParse(one.Detail?.Split(' ')[0], CultureInfo.InvariantCulture, out var open) ? open : 0;

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
