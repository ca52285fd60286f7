using CityTwin.Domain.Cases;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The rows of the list beside a map, and which of their cards the client has.</summary>
internal sealed class MapRows(MapLook look, DotFilter filter)
{
    private readonly Ranking ranking = new(look);
    private Dictionary<long, long> sent = [];

    /// <summary>Whether the rows or what they say changed since they were told last.</summary>
    public bool HasNews { get; private set; } = look.ListRows > 0;

    /// <summary>Whether the rows are to be filled anew before they are told.</summary>
    public bool IsThin => ranking.IsThin;

    /// <summary>Takes in a case that fits, while all are gone through.</summary>
    public void Gather(in MapDot dot, bool isInView)
    {
        if (look.ListRows > 0 && (isInView || ReachesBeyond))
        {
            ranking.Add(dot);
        }
    }

    /// <summary>Goes through all cases anew.</summary>
    public void Fill(OpenDots dots)
    {
        ranking.Clear();
        foreach (ref readonly var dot in dots.All)
        {
            if (filter.Fits(dot))
            {
                Gather(dot, look.Holds(dot));
            }
        }
    }

    public void Apply(in MapChange change)
    {
        if (look.ListRows == 0)
        {
            return;
        }

        var was = change.Before is { } before && Lists(before);
        var stands = change.After is { } after && Lists(after);
        var wasKept = was && ranking.Remove(change.Before!.Value);
        var isKept = stands && ranking.Add(change.After!.Value);
        HasNews |= was != stands || wasKept || isKept;
    }

    /// <summary>The rows, with the cards that the client has not got yet; null when nothing changed.</summary>
    public MapList? Drain(string prefix)
    {
        if (!HasNews)
        {
            return null;
        }

        HasNews = false;
        var list = new MapList { Total = ranking.Total, From = look.ListFrom };
        var shown = new Dictionary<long, long>();
        foreach (var told in ranking.Shown)
        {
            var card = told.Card;
            list.Numbers.Add(CaseNumber.Write(prefix, card.Id));
            shown[card.Id] = card.Version;
            if (sent.GetValueOrDefault(card.Id) < card.Version)
            {
                list.Cards.Add(told.Listed(prefix));
            }
        }

        sent = shown;
        return list;
    }

    private bool ReachesBeyond => look.ListBeyond || look.Query.NotLocatedOnly;

    private bool Lists(in MapDot dot) => filter.Fits(dot) && (ReachesBeyond || look.Holds(dot));
}
