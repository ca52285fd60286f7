using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Cards are found by what is asked of them, newest first.</summary>
public abstract partial class JournalContract
{
    private static readonly Place InN2 = new(40.02, 116.01, "N2@12.-6", ["tiny", "N", "N2"], ["beat:2"]);
    private static readonly Place InS1 = new(39.99, 116.05, "S1@16.-9", ["tiny", "S", "S1"], ["beat:1"]);
    private static readonly Place Nowhere = new(40.011, 116.011, null, ["tiny"], []);

    // 1 is at work in N1, 2 was filed late in N2, 3 is closed in S1, 4 is not located, 5 was declined in N1.
    private static readonly Dictionary<string, (CardQuery Query, long[] Found)> Searches = new()
    {
        ["everything"] = (new(), [5, 4, 3, 2, 1]),
        ["the city"] = (new() { Areas = ["tiny"] }, [5, 4, 3, 2, 1]),
        ["a district"] = (new() { Areas = ["N"] }, [5, 2, 1]),
        ["a community"] = (new() { Areas = ["N1"] }, [5, 1]),
        ["two communities"] = (new() { Areas = ["N2", "S1"] }, [3, 2]),
        ["an overlay"] = (new() { Areas = ["beat:1"] }, [5, 3, 1]),
        ["another overlay"] = (new() { Areas = ["police:B2"] }, [5, 1]),
        ["an area that is a part of a code"] = (new() { Areas = ["1"] }, []),
        ["a district without one of its communities"] = (new() { Areas = ["N"], NotInAreas = ["N1", "S1"] }, [2]),
        ["outside the areas known"] = (new() { NotInAreas = ["N1", "N2", "S1"] }, [4]),
        ["outside an area that nobody knows"] = (new() { NotInAreas = ["Atlantis"] }, [5, 4, 3, 2, 1]),
        ["an area that nobody knows"] = (new() { Areas = ["Atlantis"] }, []),
        ["a kind"] = (new() { Kinds = ["tiny:component:lamp"] }, [4, 2]),
        ["two kinds"] = (new() { Kinds = ["tiny:component:lamp", "tiny:matter:pothole"] }, [5, 4, 3, 2, 1]),
        ["a kind that nobody knows"] = (new() { Kinds = ["'; DROP TABLE card; --"] }, []),
        ["a stage"] = (new() { Stages = [CaseStage.Filed] }, [2]),
        ["two stages"] = (new() { Stages = [CaseStage.Closed, CaseStage.Rejected] }, [5, 3]),
        ["a lead"] = (new() { Leads = ["roads"] }, [3, 1]),
        ["a lead that leads nothing"] = (new() { Leads = ["parks"] }, []),
        ["open ones"] = (new() { OpenOnly = true }, [4, 2, 1]),
        ["late ones"] = (new() { OverdueOnly = true }, [2]),
        ["not located ones"] = (new() { NotLocatedOnly = true }, [4]),
        ["opened from"] = (new() { OpenedFrom = Story.Noon.AddHours(3) }, [5, 4, 3]),
        ["opened until"] = (new() { OpenedUntil = Story.Noon.AddHours(3) }, [2, 1]),
        ["opened within"] = (new() { OpenedFrom = Story.Noon.AddHours(2), OpenedUntil = Story.Noon.AddHours(4) }, [3, 2]),
        ["ended from"] = (new() { ClosedFrom = Story.Noon.AddDays(1) }, [3]),
        ["ids"] = (new() { Ids = [2, 4, 99] }, [4, 2]),
        ["a rectangle"] = (new() { Bounds = new CardBounds(116.005, 40.005, 116.02, 40.03) }, [5, 2, 1]),
        ["a rectangle whose edges touch"] = (new() { Bounds = new CardBounds(116.01, 40.02, 116.01, 40.02) }, [2]),
        ["a rectangle that just misses"] = (new() { Bounds = new CardBounds(116.0100001, 40.0200001, 116.02, 40.03) }, []),
        ["a rectangle that just misses to the east"] = (new() { Bounds = new CardBounds(116.0100001, 40.02, 116.02, 40.03) }, []),
        ["a rectangle around the point of the unlocated"] = (new() { Bounds = new CardBounds(116.0109, 40.0109, 116.0111, 40.0111) }, []),
        ["a rectangle as large as the earth"] = (new() { Bounds = new CardBounds(-180, -90, 180, 90) }, [5, 3, 2, 1]),
        ["a rectangle upside down"] = (new() { Bounds = new CardBounds(116.005, 40.03, 116.02, 40.005) }, []),
        ["the first two"] = (new() { Limit = 2 }, [5, 4]),
        ["the page after"] = (new() { BeforeId = 4, Limit = 2 }, [3, 2]),
        ["all conditions hold together"] = (new() { Areas = ["N"], Kinds = ["tiny:matter:pothole"], OpenOnly = true, Leads = ["roads"] }, [1]),
        ["conditions that exclude each other"] = (new() { OpenOnly = true, Stages = [CaseStage.Closed] }, []),
    };

    public static TheoryData<string> SearchNames => [.. Searches.Keys];

    [Theory, MemberData(nameof(SearchNames))]
    public async Task A_search_finds_what_fits_and_nothing_else(string name)
    {
        await FillFive();
        var (query, found) = Searches[name];

        Assert.Equal(found, (await Reader.Search(query, Cancel)).Ids());
    }

    [Fact]
    public async Task A_search_brings_whole_cards()
    {
        await FillFive();
        foreach (var card in await Reader.Search(new CardQuery(), Cancel))
        {
            Assert.Equal((await Reader.FindCard(card.Id, Cancel))!.Said(), card.Said());
        }
    }

    [Fact]
    public async Task Words_that_come_later_are_found_too()
    {
        await Begin(1);
        Assert.Empty(await Reader.Search(new CardQuery { Kinds = ["tiny:component:bench"] }, Cancel));

        await Append(Story.Opening(2, InS1, "tiny:component:bench"));
        Assert.Equal([2], (await Reader.Search(new CardQuery { Kinds = ["tiny:component:bench"] }, Cancel)).Ids());
        Assert.Equal([2], (await Reader.Search(new CardQuery { Areas = ["S"] }, Cancel)).Ids());
    }

    [Fact]
    public async Task Pages_stay_stable_while_cases_are_added()
    {
        const int before = 20;
        for (var id = 1; id <= before; id++)
        {
            await Begin(id);
        }

        var seen = new List<long>();
        long? last = null;
        while (await Reader.Search(new CardQuery { BeforeId = last, Limit = 6 }, Cancel) is { Count: > 0 } page)
        {
            seen.AddRange(page.Ids());
            last = page[^1].Id;
            await Begin(before + seen.Count);
        }

        Assert.Equal(Enumerable.Range(1, before).Reverse().Select(id => (long)id), seen);
    }

    [Fact]
    public async Task A_rectangle_finds_places_on_both_sides_of_equator_and_meridian()
    {
        Place At(double lat, double lon) => Story.InN1 with { Lat = lat, Lon = lon };
        await Append(Story.Opening(1, At(0.001, 0.001)));
        await Append(Story.Opening(2, At(-0.001, -0.001)));
        await Append(Story.Opening(3, At(-0.02, -0.02)));
        await Append(Story.Opening(4, At(-33.9, -70.7)));

        Assert.Equal([2, 1], (await Reader.Search(new CardQuery { Bounds = new CardBounds(-0.01, -0.01, 0.01, 0.01) }, Cancel)).Ids());
        Assert.Equal([3, 2], (await Reader.Search(new CardQuery { Bounds = new CardBounds(-0.03, -0.03, -0.0005, -0.0005) }, Cancel)).Ids());
        Assert.Equal([4], (await Reader.Search(new CardQuery { Bounds = new CardBounds(-71, -34, -70, -33) }, Cancel)).Ids());
    }

    [Fact]
    public async Task A_place_reads_back_to_the_centimetre_with_its_areas()
    {
        await Append(Story.Opening(1, Story.InN1));
        await Append(Story.Opening(2, Nowhere));

        Assert.Equal(
            [Nowhere, Story.InN1],
            (await Reader.Search(new CardQuery(), Cancel)).Select(card => card.Place), (expected, actual) =>
                expected with { Areas = actual.Areas, Overlays = actual.Overlays } == actual
                && expected.Areas.SequenceEqual(actual.Areas) && expected.Overlays.SequenceEqual(actual.Overlays));
    }

    private async Task FillFive()
    {
        var stories = Enumerable.Range(1, 5).Select(id => new Story(id)).ToList();
        await Append(stories[0].Open(at: Story.Noon.AddHours(1)));
        await Append(stories[1].Open(InN2, "tiny:component:lamp", Story.Noon.AddHours(2)));
        await Append(stories[2].Open(InS1, at: Story.Noon.AddHours(3)));
        await Append(stories[3].Open(Nowhere, "tiny:component:lamp", Story.Noon.AddHours(4)));
        await Append(stories[4].Open(at: Story.Noon.AddHours(5)));
        await Append(stories[0].File());
        await Append(stories[0].Dispatch("roads"));
        await Append(stories[1].File(Story.Noon.AddHours(9)));
        await Append(stories[1].PassLimit());
        await Append(stories[2].File());
        await Append(stories[2].Dispatch("roads"));
        await Append(stories[2].Finish(Story.Noon.AddDays(1)));
        await Append(stories[4].Next(new CaseEvent.Rejected("not the city's", "centre", Story.Noon.AddHours(6))));
    }
}
