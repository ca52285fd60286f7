using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Loads an operation, asks the rules, writes the answer down, and only then believes it. What it means for a case is carried out by that
/// case's actor in the same transaction; a case never waits for an operation, so the two cannot wait for each other.
/// </summary>
public sealed class OperationGrain(RulesInForce rules, ICaseJournal journal, ICaseReader reader, CityTime clock, Precedents precedents, ActorsOf<ICaseGrain> cases)
    : Grain, IOperationGrain
{
    private Operation state = Operation.Unopened;
    private ReadOnlyMemory<byte> lastHash;

    private long OperationId => this.GetPrimaryKeyLong();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<OperationReply> Read()
    {
        await LoadIfNew();
        return new OperationReply(OperationId, state, null);
    }

    // As a case does: whoever finds nothing to say although the journal says that a limit has passed believes something old.
    public async Task<bool> NoteTime()
    {
        if (await SayWhatIsDue())
        {
            return true;
        }

        await Load(CancellationToken.None);
        return await SayWhatIsDue();
    }

    private async Task<bool> SayWhatIsDue()
    {
        var before = state.Version;
        await Handle(new OperationCommand.NoteTime());
        return state.Version > before;
    }

    public async Task<OperationReply> Handle(OperationCommand command)
    {
        await LoadIfNew();
        var decision = OperationDecider.Decide(state, await LookUp(command), rules.Now, clock.GetUtcNow());
        var refused = decision.Refused;
        if (decision.Events.Count > 0)
        {
            refused = await Record(OperationAppend.To(OperationId, state, lastHash, decision.Events));
        }

        return new OperationReply(OperationId, state, refused);
    }

    private async Task<Domain.Decisions.Rejection?> Record(OperationAppend append)
    {
        try
        {
            if (Follows(append) is var (caseId, command))
            {
                var part = new OperationPart(OperationId, state, lastHash.ToArray(), [.. append.Events]);
                if ((await cases[caseId].HandleTogether(command, part)).Refused is { } refused)
                {
                    return refused;
                }
            }
            else
            {
                await journal.Append([append], CancellationToken.None);
            }
        }
        catch
        {
            // Nobody knows whether the journal took the events: what is believed must be read again.
            DeactivateOnIdle();
            throw;
        }

        (state, lastHash) = (append.Change.After, append.LastHash);
        if (state.Precedent is { } precedent)
        {
            precedents.Learn(precedent with { Operation = OperationId });
        }

        return null;
    }

    /// <summary>What the events mean for one of its cases, or null. Commands concern one case at a time.</summary>
    private (long Case, CaseCommand Command)? Follows(OperationAppend append)
    {
        foreach (var happened in append.Events)
        {
            switch (happened)
            {
                case OperationEvent.Settled e:
                    return (state.Cases[0], new CaseCommand.Settle(OperationId, e.Organisation, e.By, e.Reason, e.Acting));
                case OperationEvent.CaseJoined e:
                    return (e.Case, new CaseCommand.JoinOperation(OperationId, e.Acting));
                case OperationEvent.CaseLeft e:
                    return (e.Case, new CaseCommand.LeaveOperation(OperationId, e.Acting));
            }
        }

        return null;
    }

    private async Task<OperationCommand> LookUp(OperationCommand command) => command is OperationCommand.End end && state.Cases.Count > 0
        ? end with
        {
            OpenCases = (await reader.Search(
                new CardQuery { Ids = state.Cases, OpenOnly = true, Limit = OperationRejections.MostCases }, CancellationToken.None)).Count,
        }
        : command;

    // A boundary case's operation is opened by its cell; whoever asked before woke an actor that knows of nothing.
    private Task LoadIfNew() => state.Stage is OperationStage.Unopened ? Load(CancellationToken.None) : Task.CompletedTask;

    private async Task Load(CancellationToken cancellation)
    {
        var events = await reader.ReadOperation(OperationId, cancellation);
        state = events.Select(recorded => recorded.DecodeOperation()).Aggregate(Operation.Unopened, Operation.Evolve);
        lastHash = events.Count == 0 ? default : events[^1].Hash;
    }
}
