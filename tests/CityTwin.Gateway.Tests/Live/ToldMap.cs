using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Tests.Live;

/// <summary>What a client knows that takes frames in as the contract says.</summary>
internal sealed class ToldMap
{
    private readonly Dictionary<string, MapCase> cases = [];
    private readonly Dictionary<int, MapCluster> clusters = [];
    private readonly Dictionary<string, MapArea> areas = [];
    private readonly Dictionary<string, CaseCard> cards = [];

    public MapSnapshot Snapshot { get; private set; } = new();

    public MapCounts Counts { get; private set; } = new();

    public MapList List { get; private set; } = new();

    public IReadOnlyDictionary<string, MapCase> Cases => cases;

    public IReadOnlyCollection<MapCluster> Clusters => clusters.Values;

    public IReadOnlyCollection<MapArea> Areas => [.. areas.Values.Where(area => area.Open > 0)];

    /// <summary>The rows of the list, each with the card that the client has of it.</summary>
    public IReadOnlyList<CaseCard> Rows => [.. List.Numbers.Select(number => cards[number])];

    public void Take(WatchMapResponse frame)
    {
        if (frame.Snapshot is { } snapshot)
        {
            (Snapshot, Counts, List) = (snapshot, new(), new());
            cards.Clear();
            cases.Clear();
            clusters.Clear();
            areas.Clear();
        }

        foreach (var one in frame.Cases)
        {
            cases[one.Number] = one;
        }

        foreach (var number in frame.Gone)
        {
            cases.Remove(number);
        }

        Put(frame.Clusters, cluster => cluster.Id, cluster => cluster.Open == 0, clusters);
        Put(frame.Areas, area => area.Area, _ => false, areas);
        Counts = frame.Counts ?? Counts;
        TakeList(frame.List);
    }

    private void TakeList(MapList? list)
    {
        if (list is null)
        {
            return;
        }

        List = list;
        Put(list.Cards, card => card.Number, _ => false, cards);
        foreach (var number in cards.Keys.Except(list.Numbers).ToList())
        {
            cards.Remove(number);
        }
    }

    private static void Put<TKey, T>(IEnumerable<T> news, Func<T, TKey> key, Func<T, bool> isGone, Dictionary<TKey, T> into)
        where TKey : notnull
    {
        foreach (var one in news)
        {
            if (isGone(one))
            {
                into.Remove(key(one));
            }
            else
            {
                into[key(one)] = one;
            }
        }
    }
}
