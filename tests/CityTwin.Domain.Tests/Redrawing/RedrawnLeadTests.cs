using static CityTwin.Domain.Tests.Redrawing.Strip;

namespace CityTwin.Domain.Tests.Redrawing;

/// <summary>Which load moves with a border, and which does not.</summary>
public sealed class RedrawnLeadTests
{
    private static readonly Ward A = new("A", "s", 0, 10), B = new("B", "t", 10, 20);

    [Fact]
    public void Whoever_was_named_by_hand_keeps_the_case_and_what_nobody_leads_is_given_to_nobody()
    {
        var preview = Redrawn(Drawn(A with { East = 7 }, B with { West = 7 }), Open(1, at: 8, lead: "roads"), Open(2, at: 8, lead: null));

        Assert.All(preview.Open, one => Assert.Equal("committee-B", one.Would));
        Assert.Equal(["roads", null], preview.Open.Select(one => one.LeadThen));
        Assert.Empty(preview.Leads);
    }

    [Fact]
    public void Whoever_was_named_by_hand_cannot_keep_a_case_when_the_new_pack_does_not_have_it() =>
        Assert.Equal("committee-C", Redrawn(Drawn(new Ward("C", "s", 0, 20)), Open(1, at: 5, lead: "committee-B")).Open.Single().LeadThen);

    [Fact]
    public void A_ward_without_a_committee_leaves_its_cases_to_the_next_tier()
    {
        var preview = Redrawn(Drawn(A with { HasCommittee = false }, B), Open(1, at: 5));

        Assert.Empty(preview.Open);
        Assert.Equal(["committee-A"], preview.LeadsGone.Select(row => row.Organisation));
        Assert.Equal("roads", Redrawn(Drawn(A with { Code = "A9", HasCommittee = false }, B), Open(1, at: 5)).Open.Single().LeadThen);
    }
}
