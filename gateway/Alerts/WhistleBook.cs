using CityTwin.Contracts;
using CityTwin.Domain.Operations;
using CityTwin.Journal;

namespace CityTwin.Gateway.Alerts;

/// <summary>Open whistles with all who were called. A whistle is read from its actor again only when it moved on.</summary>
internal sealed class WhistleBook(ICaseReader reader, IGrainFactory grains)
{
    /// <summary>Most open operations among which whistles are looked for.</summary>
    private const int LookedThrough = 100_000;

    private Dictionary<long, Operation> known = [];

    /// <summary>The newest open whistles, the newest first, and how many there are besides.</summary>
    public async Task<(IReadOnlyList<(long Id, OperationCard Card, Operation State)> Open, int LeftOut)> Read(CancellationToken cancellation)
    {
        var open = await reader.ListOperations(openOnly: true, LookedThrough, cancellation);
        var whistles = open.Where(card => card.Kind is OperationKind.Whistle).ToList();
        var read = await Task.WhenAll(whistles.Take(AlertLimits.Whistles).Select(async card => (card.Id, card, await StateOf(card))));
        known = read.ToDictionary(one => one.Id, one => one.Item3);
        return (read, whistles.Count - read.Length);
    }

    /// <summary>Whether a whistle stands past the limit of its stage, or somebody who was called is silent past its own.</summary>
    public static bool IsLate(OperationCard card, Operation state, DateTimeOffset now) => card.DueAt <= now
        || state.Participants.Any(one => one.State is ParticipantState.Called && (one.RaisedTo is not null || one.Acknowledge?.DueAt <= now));

    private async Task<Operation> StateOf(OperationCard card) =>
        known.TryGetValue(card.Id, out var state) && state.Version >= card.Version
            ? state
            : (await grains.GetGrain<IOperationGrain>(card.Id).Read()).State;
}
