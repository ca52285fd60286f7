using CityTwin.Contracts;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;

namespace CityTwin.Gateway.Intake;

/// <summary>Incidents of one message that are new: assigned in their order by one actor, then taken by their cells side by side.</summary>
internal sealed class IntakeBatch(IVicinityGrain vicinity, ActorsOf<IGridCellGrain> cells, ReceiptBook receipts, IReadOnlyList<IntakeSlot> slots)
{
    /// <summary>A case may end between assigning and taking, or be joined before it is opened; after so many tries something else is wrong.</summary>
    private const int MostRounds = 500;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    // An actor could not read the journal: said when the vicinity has been told, or what is sent again would have to wait.
    private JournalUnavailableException? lost;

    public Task Assign() => Assign(slots);

    public async Task Take(CancellationToken cancellation)
    {
        var waiting = slots;
        for (var round = 0; waiting.Count > 0; round++)
        {
            var ended = await TakeOnce([.. waiting.Where(slot => !slot.Assignment!.IsUnderWay)], cancellation);
            foreach (var slot in waiting.Where(slot => slot.IsWaiting && slot.Assignment!.IsUnderWay))
            {
                await receipts.Await(slot, cancellation);
            }

            if (round == MostRounds)
            {
                ended.ForEach(slot => slot.Refuse(RejectionMapping.Unavailable, RejectionMapping.UnavailableMessage));
                return;
            }

            if (ended.Count > 0)
            {
                await Task.Delay(Pace, cancellation);
                await Assign(ended);
            }

            waiting = ended;
        }
    }

    private async Task Assign(IReadOnlyList<IntakeSlot> unassigned)
    {
        if (unassigned.Count == 0)
        {
            return;
        }

        var assignments = await vicinity.Assign([.. unassigned.Select(slot => slot.Taken!.ToAssign())]);
        for (var index = 0; index < assignments.Length; index++)
        {
            unassigned[index].Assignment = assignments[index];
        }
    }

    /// <summary>Returns the slots whose case ended meanwhile.</summary>
    private async Task<List<IntakeSlot>> TakeOnce(IReadOnlyList<IntakeSlot> assigned, CancellationToken cancellation)
    {
        var ended = new List<IntakeSlot>();
        foreach (var (slot, answer) in await AskCells(assigned))
        {
            switch (answer.Outcome)
            {
                case TakeOutcome.Taken:
                    slot.Accept(receipts.Write(slot.Taken!.Incident, slot.Taken.Place, slot.Assignment!.CaseId, slot.Assignment.Because, answer.Promise!, answer.Position));
                    break;
                case TakeOutcome.TakenBefore:
                    await receipts.Await(slot, cancellation);
                    break;
                case TakeOutcome.CaseEnded:
                    ended.Add(slot);
                    break;
                default:
                    slot.Refuse(RejectionMapping.Unavailable, RejectionMapping.UnavailableMessage);
                    break;
            }
        }

        return ended;
    }

    private async Task<IEnumerable<(IntakeSlot Slot, TakeAnswer Answer)>> AskCells(IReadOnlyList<IntakeSlot> assigned)
    {
        if (assigned.Count == 0)
        {
            return [];
        }

        var byCell = assigned.GroupBy(slot => slot.Assignment!.Cell).Select(cell => cell.ToArray()).ToList();
        var answers = await Task.WhenAll(byCell.Select(Ask));
        var answered = byCell.SelectMany((cell, index) => cell.Zip(answers[index])).ToList();

        // The vicinity is told without waiting, except before somebody is assigned anew: it must have heard of the end first.
        var told = vicinity.Settle([.. answered.Select(pair => Settled(pair.First, pair.Second.Outcome))]);
        if (answered.Exists(pair => pair.Second.Outcome is TakeOutcome.CaseEnded))
        {
            await told;
        }
        else
        {
            told.Ignore();
        }

        return lost is null ? answered : throw lost;
    }

    private async Task<TakeAnswer[]> Ask(IntakeSlot[] cell)
    {
        try
        {
            return await cells[cell[0].Assignment!.Cell].Take([.. cell.Select(Incident)]);
        }
        catch (Exception cause) when (cause is TimeoutException or OrleansException)
        {
            // The outcome is unknown: nothing is acknowledged, and a retry finds out.
            return Unknown(cell);
        }
        catch (JournalUnavailableException cause)
        {
            lost = cause;
            return Unknown(cell);
        }
    }

    private static SettledIncident Settled(IntakeSlot slot, TakeOutcome outcome) => new(
        slot.Taken!.Incident.Source, slot.Taken.Incident.SourceId, slot.Assignment!.CaseId, slot.Assignment.Because is null, outcome);

    private static TakeAnswer[] Unknown(IntakeSlot[] cell) => [.. cell.Select(_ => new TakeAnswer(TakeOutcome.Unavailable))];

    private static AssignedIncident Incident(IntakeSlot slot) => new(slot.Taken!, slot.Assignment!);
}
