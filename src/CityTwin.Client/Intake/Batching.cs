using System.Runtime.CompilerServices;

namespace CityTwin.Client.Intake;

/// <summary>Gathers single things into batches without making any of them wait.</summary>
internal static class Batching
{
    /// <summary>Batches of what is at hand: up to <paramref name="size"/>, and fewer as soon as the next one is not there yet.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> InBatches<T>(
        this IAsyncEnumerable<T> source, int size, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var items = source.GetAsyncEnumerator(cancel);
        var batch = new List<T>(size);

        for (var next = items.MoveNextAsync(); ; next = items.MoveNextAsync())
        {
            if (batch.Count == size || (batch.Count > 0 && !next.IsCompleted))
            {
                yield return batch;
                batch = new List<T>(size);
            }

            if (!await next)
            {
                break;
            }

            batch.Add(items.Current);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
