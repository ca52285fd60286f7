using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>A filter of the protocol as a query; a filter that can never fit anything is refused.</summary>
internal static class FilterMapping
{
    private const int MostEntries = 100;

    public static CardQuery ToQueryOrThrow(this Proto.CaseFilter? filter, CityRules rules)
    {
        filter ??= new Proto.CaseFilter();
        Check(filter, rules);
        return new CardQuery
        {
            Areas = [.. filter.Areas],
            Kinds = [.. filter.Kinds],
            Stages = [.. filter.Stages.Select(stage => stage.ToDomain())],
            Leads = [.. filter.Leads],
            Ids = [.. filter.Numbers.Select(number => number.ToCaseIdOrThrow(rules))],
            OpenOnly = filter.OpenOnly,
            OverdueOnly = filter.OverdueOnly,
            NotLocatedOnly = filter.NotLocatedOnly,
            OpenedFrom = filter.OpenedFrom?.ToDateTimeOffset(),
            OpenedUntil = filter.OpenedUntil?.ToDateTimeOffset(),
            Bounds = filter.Bounds is { } box ? new CardBounds(box.West, box.South, box.East, box.North) : null,
        };
    }

    public static long ToCaseIdOrThrow(this string number, CityRules rules) =>
        CaseNumber.TryRead(rules.City.Prefix, number, out var id)
            ? id
            : throw CaseRejections.NumberInvalid(rules.City.Prefix).ToRpcException();

    /// <summary>Whether a rectangle lies on the earth, with its edges in order.</summary>
    public static bool IsPossible(this Proto.Bounds box) =>
        box.West >= -180 && box.West <= box.East && box.East <= 180 && box.South >= -90 && box.South <= box.North && box.North <= 90;

    private static void Check(Proto.CaseFilter filter, CityRules rules)
    {
        foreach (var entries in new[] { filter.Areas.Count, filter.Kinds.Count, filter.Leads.Count, filter.Numbers.Count, filter.Stages.Count })
        {
            Require(entries <= MostEntries, $"A list in a filter may have at most {MostEntries} entries.");
        }

        foreach (var area in filter.Areas)
        {
            Require(rules.FindArea(area) is not null || IsOverlay(area, rules), $"The city has no area '{area}'; PlaceService.ListAreas lists them.");
        }

        foreach (var kind in filter.Kinds)
        {
            Require(rules.Catalogue.Find(kind) is not null, $"The city's catalogue has no kind '{kind}'.");
        }

        foreach (var lead in filter.Leads)
        {
            Require(rules.FindOrganisation(lead) is not null, $"The city has no organisation '{lead}'.");
        }

        Require(
            filter.OpenedFrom is null || filter.OpenedUntil is null || filter.OpenedFrom.ToDateTimeOffset() < filter.OpenedUntil.ToDateTimeOffset(),
            "opened_from must lie before opened_until.");
        Require(filter.Bounds is not { } box || box.IsPossible(), "bounds must have west <= east within -180 to 180, and south <= north within -90 to 90.");
    }

    private static bool IsOverlay(string area, CityRules rules) =>
        area.Split(':') is [var overlay, { Length: > 0 }] && rules.City.Overlays.Any(known => known.Id == overlay);

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new Rejection(RejectionKind.Invalid, "filter.invalid", message).ToRpcException();
        }
    }
}
