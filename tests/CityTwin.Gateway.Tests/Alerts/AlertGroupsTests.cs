using CityTwin.Gateway.Alerts;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Tests.Alerts;

/// <summary>What is found becomes groups by kind and area.</summary>
public sealed class AlertGroupsTests
{
    [Fact]
    public void Groups_stand_by_kind_then_by_area_and_keep_the_order_in_which_things_were_found()
    {
        var groups = AlertGroups.Of([new(AlertKind.Due, "02", "C"), new(AlertKind.Due, "01", "B"), new(AlertKind.Due, "01", "A"), new(AlertKind.Urgent, "02", "D")]);

        Assert.Equal(["urgent:02", "due:01", "due:02"], groups.Select(group => group.Key));
        Assert.Equal(["B", "A"], groups[1].Items);
    }

    [Fact]
    public void A_large_group_names_its_first_ones_and_counts_all()
    {
        var group = Assert.Single(AlertGroups.Of(Enumerable.Range(0, AlertLimits.Items + 5).Select(n => new FoundAlert(AlertKind.Late, "01", $"{n}"))));

        Assert.Equal((AlertLimits.Items + 5, AlertLimits.Items, "0"), (group.Count, group.Items.Count, group.Items[0]));
    }

    [Fact]
    public void Those_who_lead_most_are_named_first_and_cases_without_a_lead_are_left_out()
    {
        string?[] leads = ["water", "roads", null, "roads", "gas", null];

        var group = Assert.Single(AlertGroups.Of(leads.Select((lead, n) => new FoundAlert(AlertKind.Due, "01", $"{n}", lead))));

        Assert.Equal([("roads", 2), ("gas", 1), ("water", 1)], group.Leads.Select(lead => (lead.Organisation, lead.Count)));
        Assert.Equal(6, group.Count);
    }

    [Theory]
    [InlineData(AlertKind.Whistle, "whistle:01:W2")]
    [InlineData(AlertKind.Situation, "situation:01:W2")]
    [InlineData(AlertKind.Silent, "silent:01")]
    public void Whistles_and_situations_with_another_newest_one_are_another_group(AlertKind kind, string key) =>
        Assert.Equal(key, Assert.Single(AlertGroups.Of([new(kind, "01", "W2"), new(kind, "01", "W1")])).Key);
}
