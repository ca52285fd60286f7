using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Sums;
using CityTwin.Journal;
using CityTwin.Spatial;
using Orleans.Concurrency;

namespace CityTwin.Grains;

/// <summary>
/// One grid cell 单元网格: opens the cases that lie in it and hands further reports to them. Reentrant, so that it stays
/// responsive while commits are in flight.
/// </summary>
[Reentrant]
public sealed class GridCellGrain(
    RulesInForce rules, Atlas atlas, ICaseJournal journal, ICaseReader reader, CityTime clock, OpenLoads loads, Precedents precedents, ActorsOf<ICaseGrain> cases)
    : Grain, IGridCellGrain
{
    /// <summary>Code of the queue for incidents that are not located.</summary>
    public const string NotLocated = "not-located";

    private readonly Dictionary<long, Task<TakeAnswer>> opening = [];
    private Ledger? ledger;

    public async Task<TakeAnswer[]> Take(AssignedIncident[] incidents)
    {
        var answers = new Task<TakeAnswer>[incidents.Length];
        for (var index = 0; index < answers.Length; index++)
        {
            clock.Saw(incidents[index].Taken.Incident.ReportedAt);
            answers[index] = incidents[index].Assignment.Because is null ? Open(incidents[index]) : Corroborate(incidents[index]);
        }

        return await Task.WhenAll(answers);
    }

    public Task Absorb(CaseCard card)
    {
        ledger?.Absorb(card);
        return Task.CompletedTask;
    }

    public async Task<LedgerView> Read()
    {
        ledger ??= await Load();
        var open = ledger.Cards.Values.Where(card => card.IsOpen).OrderBy(card => card.Id).ToList();
        return new LedgerView(SumsView.Of(ledger.Tally, open.Count == 0 ? 0 : open.Max(card => card.Position)), [.. open]);
    }

    private async Task<TakeAnswer> Open(AssignedIncident assigned)
    {
        var caseId = assigned.Assignment.CaseId;
        var append = Append(assigned);
        opening[caseId] = append;
        try
        {
            return await append;
        }
        finally
        {
            opening.Remove(caseId);
        }
    }

    // Opening a case needs no activation of its actor: the cell decides with the same pure rules and appends.
    private async Task<TakeAnswer> Append(AssignedIncident assigned)
    {
        var (taken, caseId) = (assigned.Taken, assigned.Assignment.CaseId);
        var text = taken.Text is null ? null : SaltedText.Of(taken.Text);
        var (inForce, now) = (rules.Now, clock.TakenInAt(taken.Incident.ReportedAt));
        var edge = EdgeAt(taken, inForce);
        var report = new CaseCommand.Report(taken.Incident, taken.Place, text?.Commitment())
        {
            Edge = edge, Precedent = edge is null ? null : precedents.Find(edge.Key, taken.Incident.Kind), Operation = -caseId,
        };
        var events = CaseDecider.Decide(Case.Unreported, report, inForce, now, loads.Of).Events;
        var append = CaseAppend.To(caseId, Case.Unreported, default, events, [taken.ToAppend(eventIndex: 0, text)]);
        loads.Count(append.Change);
        IReadOnlyList<StreamAppend> parts = events[^1] is CaseEvent.JurisdictionAsked asked
            ? [append, OpenBoundary(caseId, taken.Incident.Kind, asked, inForce, now)]
            : [append];
        var answer = (await JournalAnswers.Of(append.Change.After, inForce, incidents: 1, () => journal.Append(parts, CancellationToken.None)))[0];
        if (answer.Outcome is TakeOutcome.Taken)
        {
            ledger?.Absorb(append.Card with { Position = answer.Position + events.Count - 1 });
        }
        else
        {
            loads.TakeBack(append.Change);
        }

        return answer;
    }

    /// <summary>Between which communities the place lies, where the pack has cases near a border claimed; else null.</summary>
    private Edge? EdgeAt(IncidentToTake taken, CityRules inForce)
    {
        if (inForce.Process.Operations.ClaimLevel is null || !taken.Place.IsLocated || inForce.City.EdgeMetres <= 0)
        {
            return null;
        }

        // On the very border both sides are 0 metres away; the side that owns the place comes first.
        return atlas.EdgeOf(taken.At, inForce.City.EdgeMetres) is not { } edge ? null : new Edge(
            edge.Key,
            [.. edge.Candidates.OrderBy(it => it.Area.Code != taken.Place.LowestArea).Select(it => new EdgeArea(it.Area.Code, Math.Round(it.Metres, 1)))],
            edge.CommonAncestor);
    }

    // A boundary case and its operation come into the journal together; their numbers belong together too.
    private static OperationAppend OpenBoundary(long caseId, string kind, CaseEvent.JurisdictionAsked asked, CityRules inForce, DateTimeOffset now) =>
        OperationAppend.To(-caseId, Operation.Unopened, default, OperationDecider.Decide(
            Operation.Unopened, new OperationCommand.OpenBoundary(caseId, kind, asked.Edge, asked.Claimants), inForce, now).Events);

    private async Task<TakeAnswer> Corroborate(AssignedIncident assigned)
    {
        var caseId = assigned.Assignment.CaseId;
        if (opening.TryGetValue(caseId, out var pending) && (await pending).Outcome is not TakeOutcome.Taken)
        {
            return new TakeAnswer(TakeOutcome.Unavailable);
        }

        var answers = await cases[caseId].Corroborate([assigned]);
        return answers[0];
    }

    private async Task<Ledger> Load()
    {
        var code = CityKeys.CodeOf(this.GetPrimaryKeyString());
        var loaded = new Ledger(rules.Now.TimeZone);
        var query = CellId.TryParse(code, out var cell)
            ? new CardQuery { Areas = [cell.Community], OpenOnly = true, Limit = int.MaxValue }
            : new CardQuery { NotLocatedOnly = true, OpenOnly = true, Limit = int.MaxValue };
        foreach (var card in await reader.Search(query, CancellationToken.None))
        {
            if (card.Place.Cell is null || card.Place.Cell == code)
            {
                loaded.Absorb(card);
            }
        }

        return loaded;
    }
}
