using System.Collections.Immutable;

namespace CityTwin.Domain.Burden;

/// <summary>
/// What is pushed to one duty grid 责任网格, and what waits: so much at once, so much in an hour, nothing at night. Safety always passes. What
/// is over the cap waits and is put together by place; nothing is dropped. A value: each step gives the next one. Time never goes back.
/// </summary>
public sealed class DutyGridPushes
{
    private readonly PushLimits limits;
    private readonly TimeZoneInfo zone;

    // Usual deliveries of the last hour, in order.
    private readonly ImmutableList<DateTimeOffset> recent;

    private DutyGridPushes(PushLimits limits, TimeZoneInfo zone, ImmutableList<PushBundle> open, ImmutableList<PushBundle> waiting, ImmutableList<DateTimeOffset> recent) =>
        (this.limits, this.zone, Open, Waiting, this.recent) = (limits, zone, open, waiting, recent);

    /// <summary>What reached the duty grid and is not finished, safety too.</summary>
    public ImmutableList<PushBundle> Open { get; }

    /// <summary>What waits, whose turn it is first; one bundle a place.</summary>
    public ImmutableList<PushBundle> Waiting { get; }

    /// <summary>Nothing pushed and nothing waiting.</summary>
    public static DutyGridPushes Empty(PushLimits limits, TimeZoneInfo zone) => new(limits, zone, [], [], []);

    /// <summary>Offers a task.</summary>
    public (DutyGridPushes Next, PushAnswer Answer) Offer(Push push, DateTimeOffset now)
    {
        if (Open.Concat(Waiting).Any(bundle => bundle.Tasks.Any(task => task.Push.Id == push.Id)))
        {
            return (this, new PushAnswer.Known());
        }

        var task = new OfferedPush(push, now);
        var alone = new PushBundle(push.Place, [task]);
        var wait = push.IsSafety ? null : Waiting.IsEmpty ? Hindrance(now) : Hindrance(now) ?? new PushAnswer.Queued(PushWait.NotItsTurn, now);
        return wait is null
            ? (Delivering(alone, now), new PushAnswer.Deliver(new PushDelivery(alone, now)))
            : (With(Open, Joined(task)), wait);
    }

    /// <summary>Delivers what waits and may come by now.</summary>
    public (DutyGridPushes Next, IReadOnlyList<PushDelivery> Deliveries) Advance(DateTimeOffset now)
    {
        var (next, deliveries) = (this, new List<PushDelivery>());
        while (!next.Waiting.IsEmpty && next.Hindrance(now) is null)
        {
            var first = next.Waiting[0];
            deliveries.Add(new PushDelivery(first, now));
            next = next.With(next.Open, next.Waiting.RemoveAt(0)).Delivering(first, now);
        }

        return (next, deliveries);
    }

    /// <summary>A task is finished, or not wanted any more. A bundle is open until all its tasks are.</summary>
    public DutyGridPushes Finish(string id) => With(Without(Open, id), Without(Waiting, id));

    /// <summary>When <see cref="Advance"/> may deliver next; null when nothing waits, or only finishing helps.</summary>
    public DateTimeOffset? NextAt(DateTimeOffset now) => Waiting.IsEmpty ? null : Hindrance(now) is { } wait ? wait.Earliest : now;

    private PushAnswer.Queued? Hindrance(DateTimeOffset now)
    {
        if (Open.Count(bundle => !IsSafety(bundle)) >= limits.MostOpen)
        {
            return new PushAnswer.Queued(PushWait.TooManyOpen, null);
        }

        var hour = limits.MostNewPerHour is { } most && recent.Count >= most && recent[^most] + PushLimits.Hour is var free && free > now ? free : now;
        var morning = QuietTime.End(hour, limits, zone);
        return morning == now ? null
            : morning > hour ? new PushAnswer.Queued(PushWait.QuietTime, morning)
            : new PushAnswer.Queued(PushWait.TooManyThisHour, hour);
    }

    private DutyGridPushes Delivering(PushBundle bundle, DateTimeOffset now) => new(
        limits, zone, Open.Add(bundle), Waiting,
        IsSafety(bundle) ? recent : recent.RemoveAll(at => at + PushLimits.Hour <= now).Add(now));

    private ImmutableList<PushBundle> Joined(OfferedPush task)
    {
        var at = Waiting.FindIndex(bundle => bundle.Place == task.Push.Place);
        return at < 0
            ? Waiting.Add(new PushBundle(task.Push.Place, [task]))
            : Waiting.SetItem(at, Waiting[at] with { Tasks = [.. Waiting[at].Tasks, task] });
    }

    private DutyGridPushes With(ImmutableList<PushBundle> open, ImmutableList<PushBundle> waiting) => new(limits, zone, open, waiting, recent);

    private static ImmutableList<PushBundle> Without(ImmutableList<PushBundle> bundles, string id)
    {
        var at = bundles.FindIndex(bundle => bundle.Tasks.Any(task => task.Push.Id == id));
        return at < 0 ? bundles
            : bundles[at].Tasks.Count == 1 ? bundles.RemoveAt(at)
            : bundles.SetItem(at, bundles[at] with { Tasks = [.. bundles[at].Tasks.Where(task => task.Push.Id != id)] });
    }

    // Safety never waits, so it is never put together with others.
    private static bool IsSafety(PushBundle bundle) => bundle.Tasks[0].Push.IsSafety;
}
