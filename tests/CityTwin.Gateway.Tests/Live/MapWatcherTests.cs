using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Map;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CsCheck;
using CaseCard = CityTwin.Domain.Cases.CaseCard;

namespace CityTwin.Gateway.Tests.Live;

/// <summary>A map that is told of changes is the map that would be drawn anew.</summary>
public sealed class MapWatcherTests
{
    private const string Prefix = "TNY";
    private static readonly CardBounds Everything = new(115, 39, 118, 42);
    private static readonly CardBounds Corner = new(116.02, 40.03, 116.06, 40.08);

    private static readonly CardQuery[] Queries =
    [
        new(), new() { Kinds = [TinyCity.Pothole] }, new() { Areas = ["N"], OverdueOnly = true }, new() { Stages = [CaseStage.Handling, CaseStage.Dispatched] },
        new() { Leads = ["roads"], OpenedFrom = new(2026, 3, 2, 12, 5, 0, TimeSpan.Zero) }, new() { NotLocatedOnly = true },
    ];

    private static readonly Gen<MapLook> Looks = Gen.Select(
        Among(Everything, Corner), Among(10.0, 12.5, 15.0), Among(3, 12, 5_000), Gen.Bool, Gen.Int[0, 4], Among(0, 3, 500), Gen.Bool, Among(Queries),
        (box, zoom, budget, newest, from, rows, beyond, query) => new MapLook(box, zoom, query, budget, newest, from, rows, beyond));

    [Fact]
    public void Whatever_happens_and_wherever_it_turns_a_map_is_the_one_that_would_be_drawn_anew() =>
        Gen.Select(Gen.Int, Looks.Array[1, 4], Gen.Int[1, 9]).Sample((seed, looks, pace) => Watch(seed, looks, pace), iter: 600);

    [Fact]
    public void A_client_that_does_not_listen_is_told_anew_that_it_missed_something()
    {
        var (picture, watcher) = (new LivePicture(TinyCity.Rules), new MapWatcher(new MapLook(Everything, 15, new(), 20_000, false, 0, 10, false)));
        using (watcher)
        {
            _ = watcher.Show(picture, TinyCity.Rules);
            for (var id = 1; id <= WatchLimits.WaitingCards + 1; id++)
            {
                Tell(picture, watcher, new LivelyCases(id).Next() with { Id = id, Place = TinyCity.InN1 });
            }

            Assert.Null(watcher.Drain(Prefix));
            var frame = watcher.Show(picture, TinyCity.Rules);

            Assert.True(frame.Snapshot.Resync.Missed > WatchLimits.WaitingCards);
            Assert.Equal(MapDetail.Clusters, frame.Snapshot.Detail);
        }
    }

    [Fact]
    public void Of_two_turns_that_cross_the_greater_number_stands()
    {
        using var watcher = new MapWatcher(new MapLook(Everything, 15, new(), 10, false, 0, 0, false));

        watcher.Turn(new MapLook(Corner, 15, new(), 10, false, 0, 0, false), 2);
        watcher.Turn(new MapLook(Everything, 15, new(), 10, false, 0, 0, false), 1);

        Assert.Equal(2, watcher.Show(new LivePicture(TinyCity.Rules), TinyCity.Rules).Turn);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static void Watch(int seed, MapLook[] looks, int pace)
    {
        var (cases, picture, told) = (new LivelyCases(seed), new LivePicture(TinyCity.Rules), new ToldMap());
        using var watcher = new MapWatcher(looks[0]);
        for (var turn = 0; turn < looks.Length; turn++)
        {
            watcher.Turn(looks[turn], turn);
            for (var step = 0; step < 60; step++)
            {
                Tell(picture, watcher, cases.Next());
                if (step % pace == 0)
                {
                    told.Take(watcher.Drain(Prefix) ?? watcher.Show(picture, TinyCity.Rules));
                    Check(told, looks[turn], cases);
                }
            }
        }
    }

    private static void Tell(LivePicture picture, MapWatcher watcher, CaseCard card)
    {
        picture.Position++;
        watcher.Tell([new LiveCard(card, Prefix, picture.Absorb(card))], picture.Position);
    }

    private static void Check(ToldMap told, MapLook look, LivelyCases cases)
    {
        var filter = new CardFilter(look.Query with { OpenOnly = true });
        var meant = cases.All.Where(filter.Fits).ToList();
        var inView = meant.Where(new CardFilter(new CardQuery { Bounds = look.Box }).Fits).ToList();

        Assert.Equal((inView.Count, meant.Count, meant.Count(card => !card.Place.IsLocated)), (told.Counts.Open, told.Counts.Everywhere, told.Counts.NotLocated));
        Assert.Equal(inView.Count(card => card.IsOverdue), told.Counts.Overdue);
        Assert.Equal(
            meant.Where(card => card.Place.Areas.Count == 3).CountBy(card => card.Place.Areas[2]).OrderBy(area => area.Key),
            told.Areas.Select(area => KeyValuePair.Create(area.Area, (int)area.Open)).OrderBy(area => area.Key));
        CheckDrawn(told, look, inView);
        CheckList(told, look, look.ListBeyond || look.Query.NotLocatedOnly ? meant : inView);
    }

    private static void CheckDrawn(ToldMap told, MapLook look, List<CaseCard> inView)
    {
        var drawn = told.Snapshot.Detail is MapDetail.Cases ? inView : [];
        Assert.Equal(drawn.Select(card => (CaseNumber.Write(Prefix, card.Id), card.Incidents, card.IsOverdue)).Order(), told.Cases.Values.Select(one => (one.Number, one.Incidents, one.Overdue)).Order());
        Assert.Equal(told.Snapshot.Detail is MapDetail.Clusters ? inView.Count : 0, told.Clusters.Sum(cluster => cluster.Open));
        Assert.True(told.Snapshot.Detail is MapDetail.Cases ? inView.Count <= look.Budget : inView.Count > look.Budget * MapLimits.Margin / 2);
    }

    private static void CheckList(ToldMap told, MapLook look, List<CaseCard> listed)
    {
        var ordered = look.Newest ? listed.OrderByDescending(card => card.Id) : listed.OrderBy(card => card.DueAt ?? DateTimeOffset.MaxValue).ThenBy(card => card.Id);
        Assert.Equal(look.ListRows == 0 ? 0 : listed.Count, told.List.Total);
        Assert.Equal(
            ordered.Skip(look.ListFrom).Take(look.ListRows).Select(card => (CaseNumber.Write(Prefix, card.Id), card.Version)),
            told.Rows.Select(card => (card.Number, card.Version)));
    }
}
