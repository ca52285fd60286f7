using CityTwin.Domain.Burden;
using Google.Protobuf.WellKnownTypes;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Pushes to a duty grid as the protocol shows them.</summary>
internal static class PushMapping
{
    /// <summary>Most waiting pushes shown; how many tasks wait is always said.</summary>
    private const int MostWaiting = 1_000;

    public static Proto.PushPicture ToProto(this PushPicture picture) => new()
    {
        Open = { picture.Pushes.Open.Select(bundle => bundle.ToProto(picture.DeliveredAt)) },
        Waiting = { picture.Pushes.Waiting.Take(MostWaiting).Select(bundle => bundle.ToProto(picture.DeliveredAt)) },
        TasksWaiting = picture.Pushes.Waiting.Sum(bundle => bundle.Tasks.Count),
        NextAt = picture.Pushes.NextAt(picture.At).ToProto(),
    };

    private static Proto.Push ToProto(this PushBundle bundle, IReadOnlyDictionary<string, DateTimeOffset> deliveredAt) => new()
    {
        Place = bundle.Place,
        Tasks =
        {
            bundle.Tasks.Select(task => new Proto.PushTask
            {
                OfferId = task.Push.Id, Sender = task.Push.Sender, OfferedAt = task.OfferedAt.ToTimestamp(), Safety = task.Push.IsSafety,
            }),
        },
        DeliveredAt = deliveredAt.TryGetValue(bundle.Tasks[0].Push.Id, out var at) ? at.ToTimestamp() : null,
    };
}
