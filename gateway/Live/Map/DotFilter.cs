using CityTwin.Domain.Cases;
using CityTwin.Journal;

namespace CityTwin.Gateway.Live.Map;

/// <summary>A query held against dots: what a card's words would say, said by their numbers. Bounds are not its matter.</summary>
internal sealed class DotFilter
{
    private readonly CardQuery query;
    private readonly DotWords words;
    private readonly int[] kinds;
    private readonly int[] leads;
    private readonly uint stages;
    private readonly HashSet<string> areas;
    private readonly HashSet<long> ids;
    private readonly List<bool> chains = [];
    private readonly bool hasOverlays;
    private readonly bool fitsAll;

    public DotFilter(CardQuery query, DotWords words)
    {
        (this.query, this.words) = (query, words);
        kinds = [.. query.Kinds.Select(words.Of)];
        leads = [.. query.Leads.Select(words.Of)];
        stages = query.Stages.Aggregate(0u, (bits, stage) => bits | (1u << (int)stage));
        areas = [.. query.Areas];
        ids = [.. query.Ids];
        fitsAll = stages == 0 && kinds.Length + leads.Length + ids.Count + areas.Count == 0 && query is { OverdueOnly: false, NotLocatedOnly: false, OpenedFrom: null, OpenedUntil: null };
        hasOverlays = query.Areas.Any(area => area.Contains(':', StringComparison.Ordinal));
    }

    /// <summary>Whether the case fits now.</summary>
    public bool Fits(in MapDot dot) => fitsAll
        || ((stages == 0 || (stages & (1u << (int)dot.Card.Stage)) != 0)
        && (!query.OverdueOnly || dot.IsOverdue)
        && (!query.NotLocatedOnly || !dot.IsLocated)
        && (kinds.Length == 0 || kinds.AsSpan().Contains(dot.Kind))
        && (leads.Length == 0 || leads.AsSpan().Contains(dot.Lead))
        && (ids.Count == 0 || ids.Contains(dot.Id))
        && (areas.Count == 0 || IsIn(dot))
        && (query.OpenedFrom is null || dot.Card.OpenedAt >= query.OpenedFrom)
        && (query.OpenedUntil is null || dot.Card.OpenedAt < query.OpenedUntil));

    private bool IsIn(in MapDot dot)
    {
        // Chains met since the last time of asking.
        for (var chain = chains.Count; chain < words.Chains; chain++)
        {
            chains.Add(words.AreasOf(chain).Any(areas.Contains));
        }

        return chains[dot.Chain] || (hasOverlays && dot.Card.Place.Overlays.Any(areas.Contains));
    }
}
