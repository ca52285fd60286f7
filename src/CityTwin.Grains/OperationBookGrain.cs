using CityTwin.Contracts;
using CityTwin.Domain.Operations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>Gives operations their ids: the negative of a case's id that nobody else gets.</summary>
public sealed class OperationBookGrain(ICaseJournal journal, ICaseReader reader) : Grain, IOperationBookGrain
{
    /// <summary>Most open operations that are looked through for a repeat.</summary>
    private const int MostOpen = 100_000;

    public async Task<OperationReply> Open(OperationCommand command)
    {
        if (command.ClientEventId is { } clientId
            && (await reader.ListOperations(openOnly: true, MostOpen, CancellationToken.None)).FirstOrDefault(
                card => card.ClientEventId == clientId && card.Convener == command.Acting) is { } begun)
        {
            return await GrainFactory.GetGrain<IOperationGrain>(begun.Id).Read();
        }

        return await GrainFactory.GetGrain<IOperationGrain>(-await journal.ReserveCaseIds(1, CancellationToken.None)).Handle(command);
    }
}
