namespace CityTwin.Domain.Burden;

/// <summary>A task for a duty grid.</summary>
/// <param name="Id">Its id: the same task is pushed once.</param>
/// <param name="Place">Where, such as the written grid cell: what waits is put together by it.</param>
/// <param name="Sender">Id of the organisation that sends it: delays are shown to it.</param>
/// <param name="IsSafety">Whether life or property is at stake, so that nothing delays it.</param>
public sealed record Push(string Id, string Place, string Sender, bool IsSafety = false);

/// <summary>A task with the time at which it was offered.</summary>
/// <param name="Push">The task.</param>
/// <param name="OfferedAt">Since when it is wanted.</param>
public sealed record OfferedPush(Push Push, DateTimeOffset OfferedAt);

/// <summary>Tasks at one place that wait together and are pushed as one.</summary>
/// <param name="Place">Where.</param>
/// <param name="Tasks">The tasks in the order in which they were offered; at least one.</param>
public sealed record PushBundle(string Place, IReadOnlyList<OfferedPush> Tasks);

/// <summary>A bundle that reaches the duty grid.</summary>
/// <param name="Bundle">The tasks.</param>
/// <param name="At">When.</param>
public sealed record PushDelivery(PushBundle Bundle, DateTimeOffset At)
{
    /// <summary>How long each task waited, for its sender to see.</summary>
    public IEnumerable<(Push Push, TimeSpan Delay)> Delays => Bundle.Tasks.Select(task => (task.Push, At - task.OfferedAt));
}

/// <summary>What becomes of an offered task.</summary>
public abstract record PushAnswer
{
    private PushAnswer()
    {
    }

    /// <summary>It reaches the duty grid now.</summary>
    /// <param name="Delivery">As this.</param>
    public sealed record Deliver(PushDelivery Delivery) : PushAnswer;

    /// <summary>It waits, and is not lost.</summary>
    /// <param name="Reason">What it waits for.</param>
    /// <param name="Earliest">Not before this; null when it depends on open tasks being finished.</param>
    public sealed record Queued(PushWait Reason, DateTimeOffset? Earliest) : PushAnswer;

    /// <summary>It was offered before, and is open or waits already.</summary>
    public sealed record Known : PushAnswer;
}

/// <summary>What tasks wait for.</summary>
public enum PushWait
{
    /// <summary>As many are open as may be.</summary>
    TooManyOpen,

    /// <summary>As many came within the hour as may.</summary>
    TooManyThisHour,

    /// <summary>It is quiet time.</summary>
    QuietTime,

    /// <summary>Others waited before it: it is their turn, and <see cref="DutyGridPushes.Advance"/> has to be called.</summary>
    NotItsTurn,
}
