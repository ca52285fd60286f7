namespace CityTwin.Client.Live;

/// <summary>The numbers of a feed: what was handed over, what comes again, and what is missing.</summary>
internal sealed class WorkSequence(long after, Action<WorkGap>? gapFound)
{
    private long last = after;
    private long askedFor;
    private long givenUp;

    /// <summary>The last number that was handed over.</summary>
    public long Last => Interlocked.Read(ref last);

    /// <summary>
    /// Whether nothing is missing before this number. What is missing is worth a second question, so the first time the answer is
    /// no; when it does not come then either, it is lost, and the feed goes on.
    /// </summary>
    public bool Reaches(long next)
    {
        var first = last + 1;
        if (next <= first)
        {
            return true;
        }

        if (askedFor != first)
        {
            askedFor = first;
            gapFound?.Invoke(new WorkGap(first, next - 1, IsLost: false));
            return false;
        }

        if (givenUp != first)
        {
            givenUp = first;
            gapFound?.Invoke(new WorkGap(first, next - 1, IsLost: true));
        }

        return true;
    }

    /// <summary>Takes a number; false when it was taken before.</summary>
    public bool Take(long next)
    {
        if (next <= last)
        {
            return false;
        }

        Interlocked.Exchange(ref last, next);
        return true;
    }
}
