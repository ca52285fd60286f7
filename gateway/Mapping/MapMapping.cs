using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Map;
using CityTwin.Journal;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>What a map is asked for and what it shows.</summary>
internal static class MapMapping
{
    /// <summary>A view that can be shown; another one is refused.</summary>
    public static MapLook ToLookOrThrow(this Proto.MapView? view, CityRules rules)
    {
        view ??= new Proto.MapView();
        Require(view.Bounds is { } asked && asked.IsPossible(), "bounds must be given, with west <= east within -180 to 180, and south <= north within -90 to 90.");
        Require(view.Zoom is >= 0 and <= MapLimits.Zoom, $"zoom must lie within 0 to {MapLimits.Zoom}.");
        Require(view.Budget is >= 0 and <= MapLimits.LargestBudget, $"budget must lie within 0 to {MapLimits.LargestBudget}; 0 means {MapLimits.UsualBudget}.");
        Require(view.ListRows is >= 0 and <= MapLimits.ListRows, $"list_rows must lie within 0 to {MapLimits.ListRows}.");
        Require(
            view.ListFrom >= 0 && view.ListFrom <= MapLimits.ListDepth - view.ListRows,
            $"A list is looked into up to its row {MapLimits.ListDepth}; narrow the filter.");
        var box = view.Bounds!;
        return new MapLook(
            new CardBounds(box.West, box.South, box.East, box.North),
            view.Zoom,
            view.Filter.ToQueryOrThrow(rules),
            view.Budget == 0 ? MapLimits.UsualBudget : view.Budget,
            view.Order == Proto.MapOrder.Newest,
            view.ListFrom,
            view.ListRows,
            view.ListBeyondBounds);
    }

    public static Proto.MapCase ToMapCase(this CaseCard card, string prefix) => new()
    {
        Number = CaseNumber.Write(prefix, card.Id),
        Lat = card.Place.Lat,
        Lon = card.Place.Lon,
        Stage = card.Stage.ToProto(),
        DueAt = card.DueAt.ToProto(),
        Overdue = card.IsOverdue,
        Incidents = card.Incidents,
    };

    /// <summary>A frame in parts of bearable size.</summary>
    public static IEnumerable<Proto.WatchMapResponse> InParts(this Proto.WatchMapResponse frame, string watch)
    {
        var cases = frame.Cases.ToArray();
        frame.Cases.Clear();
        foreach (var (index, part) in cases.Chunk(WatchLimits.CardsInFrame).DefaultIfEmpty([]).Index())
        {
            var sent = index == 0 ? frame : new Proto.WatchMapResponse { Position = frame.Position, Turn = frame.Turn };
            sent.Watch = watch;
            sent.Cases.Add(part);
            sent.More = (index + 1) * WatchLimits.CardsInFrame < cases.Length;
            yield return sent;
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new Rejection(RejectionKind.Invalid, "map.view_invalid", message).ToRpcException();
        }
    }
}
