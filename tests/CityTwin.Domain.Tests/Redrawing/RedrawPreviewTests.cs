using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Redrawing;
using static CityTwin.Domain.Tests.Redrawing.Strip;

namespace CityTwin.Domain.Tests.Redrawing;

public sealed class RedrawPreviewTests
{
    private static readonly Ward A = new("A", "s", 0, 10), B = new("B", "t", 10, 20);

    [Fact]
    public void The_same_borders_move_nothing()
    {
        var preview = Redrawn(Drawn(A, B), Open(1, at: 5), Open(2, at: 15), Past(3, at: 5));

        Assert.Equal((2, 1), (preview.OpenCases, preview.PastCases));
        Assert.Empty(preview.Open);
        Assert.Empty(preview.Moves);
        Assert.Empty(preview.Leads);
        Assert.Empty(preview.LeadsGone);
    }

    [Fact]
    public void A_ward_split_in_two_gives_each_part_its_cases()
    {
        var preview = Redrawn(
            Drawn(new("A1", "s", 0, 4), new("A2", "s", 4, 10), B),
            Open(1, at: 1), Open(2, at: 5), Open(3, at: 9), Open(4, at: 15), Past(5, at: 3), Past(6, at: 4));

        Assert.Equal(["1: A to A1, committee-A to committee-A1", "2: A to A2, committee-A to committee-A2", "3: A to A2, committee-A to committee-A2"], Told(preview));
        Assert.Equal([new MovedCases("A", "A1", 1, 1), new MovedCases("A", "A2", 2, 1)], preview.Moves);
        Assert.Equal(
            [new("committee-A", new(3, 0, 0, 3)), new("committee-A1", new(0, 1, 1, 0)), new LeadBalance("committee-A2", new(0, 2, 2, 0))],
            preview.Leads);
        Assert.Equal(["committee-A"], preview.LeadsGone.Select(row => row.Organisation));
    }

    [Fact]
    public void Two_wards_merged_lead_their_cases_together()
    {
        var preview = Redrawn(Drawn(new Ward("C", "s", 0, 20)), Open(1, at: 5), Open(2, at: 15), Past(3, at: 15));

        Assert.Equal(["1: A to C, committee-A to committee-C", "2: B to C, committee-B to committee-C"], Told(preview));
        Assert.Equal([new MovedCases("A", "C", 1, 0), new MovedCases("B", "C", 1, 1)], preview.Moves);
        Assert.Equal(new Balance(0, 2, 2, 0), preview.Leads.Single(row => row.Organisation == "committee-C").Cases);
    }

    [Fact]
    public void A_border_that_moves_moves_only_the_cases_in_between()
    {
        var preview = Redrawn(Drawn(A with { East = 7 }, B with { West = 7 }), Open(1, at: 5), Open(2, at: 8), Open(3, at: 15), Past(4, at: 7), Past(5, at: 10));

        Assert.Equal(["2: A to B, committee-A to committee-B"], Told(preview));
        Assert.Equal([new MovedCases("A", "B", 1, 1)], preview.Moves);
        Assert.Equal([new("committee-A", new(2, 1, 0, 1)), new LeadBalance("committee-B", new(1, 2, 1, 0))], preview.Leads);
        Assert.Empty(preview.LeadsGone);
    }

    [Fact]
    public void A_ward_with_another_code_and_the_same_shape_takes_its_cases_along()
    {
        var preview = Redrawn(Drawn(A with { Code = "A9" }, B), Open(1, at: 5), Open(2, at: 15));

        Assert.Equal(["1: A to A9, committee-A to committee-A9"], Told(preview));
        Assert.Equal([new("committee-A", new Balance(1, 0, 0, 1))], preview.LeadsGone);
    }

    [Fact]
    public void A_ward_that_comes_under_another_street_shows_the_streets()
    {
        var preview = Redrawn(Drawn(A with { Street = "t" }, B), Open(1, at: 5), Past(2, at: 5));

        Assert.Equal([new MovedCases("s", "t", 1, 1)], preview.Moves);
        Assert.Equal(["1: s to t, committee-A to committee-A"], Told(preview));
        Assert.Empty(preview.Leads);
    }

    [Fact]
    public void A_place_that_falls_off_the_map_is_told_and_leaves_whoever_leads_it()
    {
        var preview = Redrawn(Drawn(A, B with { East = 14 }), Open(1, at: 12), Open(2, at: 15), Open(3, at: 16, lead: "roads"), Past(4, at: 19));

        Assert.Equal(["2: B to nowhere, committee-B to nobody", "3: B to nowhere, roads to nobody"], Told(preview));
        Assert.All(preview.Open, one => Assert.True(one.FallsOut));
        Assert.Equal([new MovedCases("B", null, 2, 1)], preview.Moves);
        Assert.Equal([new("committee-B", new(2, 1, 0, 1)), new LeadBalance("roads", new(1, 0, 0, 1))], preview.Leads);
    }

    [Fact]
    public void What_the_map_in_force_does_not_hold_any_more_counts_where_it_is_counted_today()
    {
        // Decided on an older map, in a ward beyond today's borders.
        var preview = Redrawn(Drawn(A, B, new("C", "t", 20, 30)), Open(1, at: 25, lead: "roads"));

        Assert.Equal([new MovedCases("strip", "C", 1, 0)], preview.Moves);
    }

    [Fact]
    public void What_was_not_located_stays_with_the_city_as_a_whole()
    {
        var nowhere = Open(1, at: 5);
        var preview = Redrawn(Drawn(new Ward("C", "s", 0, 20)), nowhere with { Place = nowhere.Place with { Cell = null, Areas = ["strip"] } });

        Assert.Empty(preview.Open);
    }

    private static IEnumerable<string> Told(RedrawPreview preview) => preview.Open.Select(one =>
        $"{one.Case.Id}: {one.From} to {one.To ?? "nowhere"}, {one.Case.Lead ?? "nobody"} to {one.LeadThen ?? "nobody"}");
}
