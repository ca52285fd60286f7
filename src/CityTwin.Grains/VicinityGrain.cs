using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Merging;
using CityTwin.Journal;
using CityTwin.Spatial;

namespace CityTwin.Grains;

/// <summary>
/// Assigns reports to cases from memory. Nothing is awaited between looking and reserving, so two reports that should be
/// one can never both open a case. What is reserved counts at once; what then fails is taken back.
/// </summary>
public sealed class VicinityGrain(RulesInForce rules, Atlas atlas, ICaseJournal journal, ICaseReader reader) : Grain, IVicinityGrain
{
    /// <summary>Case ids are set aside in blocks: one write for so many cases.</summary>
    private const int IdBlock = 4_096;

    private readonly Vicinity vicinity = new(Math.Max(rules.Now.Catalogue.WidestRadiusMetres, 1));
    private readonly Dictionary<long, string> cells = [];
    private readonly Reservations reservations = new(TimeProvider.System);
    private CityRules known = rules.Now;
    private long nextId;
    private long lastId = -1;

    public override Task OnActivateAsync(CancellationToken cancellationToken) => reader.ReadOpen(Remember, cancellationToken);

    public async Task<Assignment[]> Assign(IncidentToAssign[] incidents)
    {
        await KeepUpWithRules();
        if (lastId - nextId + 1 < incidents.Length)
        {
            nextId = await journal.ReserveCaseIds(IdBlock, CancellationToken.None);
            lastId = nextId + IdBlock - 1;
        }

        var assignments = new Assignment[incidents.Length];
        for (var index = 0; index < assignments.Length; index++)
        {
            assignments[index] = Assign(incidents[index]);
        }

        return assignments;
    }

    public async Task Settle(SettledIncident[] incidents)
    {
        foreach (var incident in incidents)
        {
            await Settle(incident);
        }
    }

    public Task Absorb(CaseCard[] cards)
    {
        foreach (var card in cards)
        {
            if (card.IsOpen)
            {
                Remember(card);
            }
            else
            {
                Forget(card.Id);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Open cases of a kind that did not merge before are not known yet.</summary>
    private async Task KeepUpWithRules()
    {
        var (before, now) = (known, rules.Now);
        if (ReferenceEquals(before, now))
        {
            return;
        }

        known = now;
        if (now.Catalogue.Kinds.Any(kind => kind.Merge is not null && before.Catalogue.Find(kind.Key.ToString())?.Merge is null))
        {
            await reader.ReadOpen(Remember, CancellationToken.None);
        }
    }

    private Assignment Assign(IncidentToAssign incident)
    {
        var key = new IncidentKey(incident.Source, incident.SourceId);
        if (!reservations.TryBegin(key))
        {
            return Assignment.UnderWay;
        }

        var rule = incident.Cell is null ? null : rules.Now.Catalogue.Find(incident.Kind)?.Merge;
        if (rule is not null && vicinity.Find(incident.Kind, rule, incident.At, incident.ReportedAt) is { } found)
        {
            return new Assignment(found.CaseId, found.Evidence(rule, incident.At, incident.ReportedAt), cells[found.CaseId]);
        }

        var opening = new Assignment(nextId++, null, KeyOf(incident.Cell));
        reservations.Open(key, opening.CaseId);
        if (rule is not null)
        {
            cells[opening.CaseId] = opening.Cell;
            vicinity.Add(incident.Kind, new MergeCandidate(opening.CaseId, incident.At, incident.ReportedAt));
        }

        return opening;
    }

    // Not-located incidents share one queue of the city, which is no cell of its grid.
    private string KeyOf(string? cell) => CityKeys.Of(rules.Now.City.Code, cell ?? GridCellGrain.NotLocated);

    private async Task Settle(SettledIncident settled)
    {
        var caseId = settled.CaseId;
        reservations.End(new IncidentKey(settled.Source, settled.SourceId));
        if (settled is { Opened: true, Outcome: TakeOutcome.TakenBefore })
        {
            Forget(caseId);
        }
        else if (settled.Outcome is TakeOutcome.CaseEnded && !reservations.IsOpening(caseId) && !await IsOpen(caseId))
        {
            Forget(caseId);
        }
    }

    // Whoever joins a case before its own report has arrived at its cell is told that it is not there; that may be old news
    // by now, so the journal has the last word. An opening that failed stays until somebody joins it and learns the same.
    private async Task<bool> IsOpen(long caseId) => await reader.FindCard(caseId, CancellationToken.None) is { IsOpen: true };

    private void Remember(CaseCard card)
    {
        if (card.Place.IsLocated && rules.Now.Catalogue.Find(card.Kind)?.Merge is not null && cells.TryAdd(card.Id, KeyOf(card.Place.Cell)))
        {
            vicinity.Add(card.Kind, new MergeCandidate(card.Id, atlas.Project(card.Place.Lat, card.Place.Lon), card.OpenedAt));
        }
    }

    private void Forget(long caseId)
    {
        cells.Remove(caseId);
        vicinity.Remove(caseId);
    }
}
