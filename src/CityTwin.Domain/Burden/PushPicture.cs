using System.Collections.Immutable;

namespace CityTwin.Domain.Burden;

/// <summary>
/// How one duty grid stands, followed through time: what waits is delivered at the very moment it may be, whenever somebody looks. So whoever
/// follows the same offers and endings sees the same picture, and nothing has to be kept. A value; time never goes back.
/// </summary>
/// <param name="Pushes">What is open and what waits.</param>
/// <param name="DeliveredAt">When each open task reached the duty grid, by its id.</param>
/// <param name="At">The moment that it stands for.</param>
public sealed record PushPicture(DutyGridPushes Pushes, ImmutableDictionary<string, DateTimeOffset> DeliveredAt, DateTimeOffset At)
{
    /// <summary>Nothing pushed and nothing waiting.</summary>
    public static PushPicture Empty(PushLimits limits, TimeZoneInfo zone, DateTimeOffset at) =>
        new(DutyGridPushes.Empty(limits, zone), ImmutableDictionary<string, DateTimeOffset>.Empty, at);

    /// <summary>A task is offered.</summary>
    public PushPicture Offer(Push push, DateTimeOffset now)
    {
        var moved = Advance(now);
        var (next, answer) = moved.Pushes.Offer(push, now);
        return answer is PushAnswer.Deliver deliver ? moved.With(next, [deliver.Delivery]) : moved with { Pushes = next };
    }

    /// <summary>A task is finished, or not wanted any more; whoever waited for its place comes at once.</summary>
    public PushPicture Finish(string id, DateTimeOffset now)
    {
        var moved = Advance(now);
        return (moved with { Pushes = moved.Pushes.Finish(id), DeliveredAt = moved.DeliveredAt.Remove(id) }).Advance(now);
    }

    /// <summary>Time passes.</summary>
    public PushPicture Advance(DateTimeOffset now)
    {
        var picture = this;
        while (picture.Pushes.NextAt(picture.At) is { } next && next <= now)
        {
            var (pushes, deliveries) = picture.Pushes.Advance(next);
            picture = (picture with { At = next }).With(pushes, deliveries);
        }

        return picture with { At = now > picture.At ? now : picture.At };
    }

    private PushPicture With(DutyGridPushes pushes, IReadOnlyList<PushDelivery> deliveries) => this with
    {
        Pushes = pushes,
        DeliveredAt = DeliveredAt.SetItems(
            deliveries.SelectMany(delivery => delivery.Bundle.Tasks.Select(task => KeyValuePair.Create(task.Push.Id, delivery.At)))),
    };
}
