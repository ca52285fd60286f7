using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;
using CityTwin.Spatial;
using Orleans.Placement;

namespace CityTwin.Grains;

/// <summary>
/// Loads a case, asks the rules, writes the answer down, and only then believes it. It comes alive on the silo of whoever asks first, which is its cell more
/// often than not: the two talk at each report and each change.
/// </summary>
[PreferLocalPlacement]
public sealed partial class CaseGrain(
    RulesInForce rules, Atlas atlas, ICaseJournal journal, ICaseReader reader, CityTime clock, OpenLoads loads, ActorsOf<IGridCellGrain> cells)
    : Grain, ICaseGrain
{
    // Commands and further reports change the case in turn: each decides on what the one before has written.
    private Task lastTurn = Task.CompletedTask;
    private Case state = Case.Unreported;
    private ReadOnlyMemory<byte> lastHash;

    private long CaseId => this.GetPrimaryKeyLong();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public Task Refresh() => InTurn(async () =>
    {
        await Load(CancellationToken.None);
        return true;
    });

    public Task<CaseReply> Read() => state.Stage is not CaseStage.Unreported ? Task.FromResult(Reply(null)) : InTurn(async () =>
    {
        await LoadIfNew();
        return Reply(null);
    });

    public Task<CaseReply> Handle(CaseCommand command, long? expectedVersion) => InTurn(() => Decide(command, expectedVersion));

    public Task<CaseReply> HandleTogether(CaseCommand command, OperationPart part) => InTurn(async () =>
    {
        await LoadIfNew();
        var decision = CaseDecider.Decide(state, command, rules.Now, clock.GetUtcNow(), loads.Of);
        var together = OperationAppend.To(part.Id, part.Before, part.PreviousHash, part.Events);
        if (decision.Refused is null)
        {
            await (decision.Events.Count > 0 ? Record(decision.Events, [], [together]) : journal.Append([together], CancellationToken.None));
        }

        return Reply(decision.Refused);
    });

    // The journal says that a limit has passed. Whoever finds nothing to say to that believes something old: it was woken before the case was opened, or read
    // while a write was still under way that nobody knew of any more.
    public Task<bool> NoteTime() => InTurn(async () =>
    {
        if (await SayWhatIsDue())
        {
            return true;
        }

        await Load(CancellationToken.None);
        return await SayWhatIsDue();
    });

    private async Task<bool> SayWhatIsDue()
    {
        var before = state.Version;
        await Carry(new CaseCommand.NoteTime());
        return state.Version > before;
    }

    private async Task<CaseReply> Decide(CaseCommand command, long? expectedVersion)
    {
        await LoadIfNew();
        if (expectedVersion is { } expected && expected != state.Version && !state.HasHeard(command))
        {
            return Reply(state.Stage is CaseStage.Unreported ? CaseRejections.NotThere : CaseRejections.VersionConflict(expected, state.Version));
        }

        return command switch
        {
            CaseCommand.Merge merge => await Merge(merge),
            CaseCommand.Unmerge unmerge => await Unmerge(unmerge),
            CaseCommand.Split split => await Split(split),
            _ => await Carry(await LookUp(command)),
        };
    }

    private async Task<CaseReply> Carry(CaseCommand command)
    {
        var decision = CaseDecider.Decide(state, command, rules.Now, clock.GetUtcNow(), loads.Of);
        if (decision.Events.Count > 0)
        {
            await Record(decision.Events, [], others: []);
        }

        return Reply(decision.Refused);
    }

    /// <summary>Appends to this case, and to other cases and operations in the same transaction.</summary>
    private async Task<IReadOnlyList<long>> Record(
        IReadOnlyList<CaseEvent> events, IReadOnlyList<IncidentAppend> incidents, IReadOnlyList<StreamAppend> others)
    {
        var part = CaseAppend.To(CaseId, state, lastHash, events, incidents);
        IReadOnlyList<StreamAppend> parts = [part, .. others];
        CountLoads(parts, loads.Count);
        try
        {
            var positions = await journal.Append(parts, CancellationToken.None);
            (state, lastHash) = (part.Change.After, part.LastHash);
            TellCell(part.Card with { Position = positions[0] + events.Count - 1 });
            return positions;
        }
        catch (Exception cause)
        {
            CountLoads(parts, loads.TakeBack);
            if (cause is IncidentTakenException)
            {
                throw;
            }

            // Somebody else wrote, or nobody knows whether the journal took the events: what is believed must be read again.
            DeactivateOnIdle();
            throw;
        }
    }

    private static void CountLoads(IReadOnlyList<StreamAppend> parts, Action<CaseChange> count)
    {
        foreach (var part in parts.OfType<CaseAppend>())
        {
            count(part.Change);
        }
    }

    private async Task<T> InTurn<T>(Func<Task<T>> work)
    {
        var (before, done) = (lastTurn, new TaskCompletionSource());
        lastTurn = done.Task;
        await before;
        try
        {
            return await work();
        }
        finally
        {
            done.SetResult();
        }
    }

    private void TellCell(CaseCard card) =>
        cells[CityKeys.Of(rules.Now.City.Code, card.Place.Cell ?? GridCellGrain.NotLocated)].Absorb(card).Ignore();

    // Whoever asked before the case was opened woke an actor that knows of nothing; it may be there by now.
    private Task LoadIfNew() => state.Stage is CaseStage.Unreported ? Load(CancellationToken.None) : Task.CompletedTask;

    private async Task Load(CancellationToken cancellation)
    {
        (state, lastHash) = await Recall(CaseId, cancellation);
    }

    private async Task<(Case State, ReadOnlyMemory<byte> LastHash)> Recall(long caseId, CancellationToken cancellation)
    {
        var events = await reader.ReadCase(caseId, cancellation);
        return (
            events.Select(recorded => recorded.Decode()).Aggregate(Case.Unreported, Case.Evolve),
            events.Count == 0 ? default : events[^1].Hash);
    }

    private CaseReply Reply(Rejection? refused) => new(state, refused);
}
