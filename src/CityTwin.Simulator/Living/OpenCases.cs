using CityTwin.Client;
using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Living;

/// <summary>The open cases of a city, kept up to date by watching it.</summary>
internal sealed class OpenCases(CityTwinClient city)
{
    // Enough to work on; a demonstration needs no more in memory.
    private const int MostCards = 5000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, CaseCard> cards = [];
    private readonly List<string> numbers = [];
    private readonly TaskCompletionSource<int> atStart = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count
    {
        get
        {
            lock (gate)
            {
                return numbers.Count;
            }
        }
    }

    /// <summary>How many there were when the watch began.</summary>
    public Task<int> CountAtStartAsync(CancellationToken cancel) => atStart.Task.WaitAsync(cancel);

    public async Task FollowAsync(CancellationToken cancel)
    {
        await foreach (var frame in city.WatchCases(new CaseFilter { OpenOnly = true }).ReadAsync(cancel))
        {
            if (frame.StartsAnew)
            {
                Clear();
            }

            foreach (var card in frame.Changes)
            {
                Take(card);
            }

            if (!frame.IsSnapshot)
            {
                atStart.TrySetResult(Count);
            }
        }
    }

    /// <summary>Takes a card that is newer than the one at hand; a case that has ended goes.</summary>
    public void Take(CaseCard card)
    {
        lock (gate)
        {
            if (cards.TryGetValue(card.Number, out var known) && known.Version >= card.Version)
            {
                return;
            }

            if (card.ClosedAt is not null)
            {
                Forget(card.Number);
            }
            else if (known is not null || numbers.Count < MostCards)
            {
                cards[card.Number] = card;
                if (known is null)
                {
                    numbers.Add(card.Number);
                }
            }
        }
    }

    /// <summary>One of them; null when there is none.</summary>
    public CaseCard? Pick(Random dice)
    {
        lock (gate)
        {
            return numbers.Count == 0 ? null : cards[numbers[dice.Next(numbers.Count)]];
        }
    }

    private void Forget(string number)
    {
        if (cards.Remove(number))
        {
            // Order does not matter to the dice, so the last one takes the place of the one that goes.
            var place = numbers.IndexOf(number);
            numbers[place] = numbers[^1];
            numbers.RemoveAt(numbers.Count - 1);
        }
    }

    private void Clear()
    {
        lock (gate)
        {
            cards.Clear();
            numbers.Clear();
        }
    }
}
