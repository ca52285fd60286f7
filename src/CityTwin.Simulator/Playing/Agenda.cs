namespace CityTwin.Simulator.Playing;

/// <summary>What somebody means to do, the earliest first. What is meant twice is done once.</summary>
internal sealed class Agenda<T>(PlayTime time)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = [];
    private readonly PriorityQueue<Entry, (DateTimeOffset At, string Key)> queue = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How much is on it.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return entries.Count;
            }
        }
    }

    /// <summary>Puts something on the agenda unless the same is on it already.</summary>
    public void Put(string key, DateTimeOffset at, T deed)
    {
        lock (gate)
        {
            var entry = new Entry(key, deed);
            if (entries.TryAdd(key, entry))
            {
                queue.Enqueue(entry, (at, key));
                changed.TrySetResult();
            }
        }
    }

    /// <summary>Takes something off it.</summary>
    public void Drop(string key)
    {
        lock (gate)
        {
            entries.Remove(key);
        }
    }

    /// <summary>The next thing, when its time has come.</summary>
    public async Task<T> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task news;
            DateTimeOffset? at;
            lock (gate)
            {
                if (changed.Task.IsCompleted)
                {
                    changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                news = changed.Task;
                if (Due() is { } deed)
                {
                    return deed;
                }

                at = queue.TryPeek(out _, out var first) ? first.At : null;
            }

            await WaitAsync(news, at, cancel);
        }
    }

    private T? Due()
    {
        while (queue.TryPeek(out var entry, out var first))
        {
            if (entries.GetValueOrDefault(entry.Key) != entry)
            {
                queue.Dequeue();
                continue;
            }

            if (time.Waits && first.At > time.Now)
            {
                return null;
            }

            queue.Dequeue();
            entries.Remove(entry.Key);
            return entry.Deed;
        }

        return null;
    }

    private async Task WaitAsync(Task news, DateTimeOffset? at, CancellationToken cancel)
    {
        if (at is not { } moment)
        {
            await news.WaitAsync(cancel);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(news, time.WaitAsync(moment, over.Token));
        await over.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private sealed record Entry(string Key, T Deed)
    {
        public bool Equals(Entry? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
    }
}
