using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class SplitTests
{
    private static readonly CaseCommand.Split Split = new(9, TinyCity.Riddle, "two matters", "centre");

    [Fact]
    public void A_part_becomes_a_case_of_its_own_with_the_reporters_promise()
    {
        var parent = Given(UpToHandling).When(Split).Then(new CaseEvent.SplitInto(9, TinyCity.Riddle, "two matters", "centre", Now));
        Assert.Equal([9], parent.Children);

        var child = Given().At(Now.AddHours(1)).When(new CaseCommand.SplitOff(3, parent, TinyCity.Riddle, "centre")).ThenAll();
        Assert.Equal((3L, 1, TinyCity.Riddle, 0, CaseStage.Filed), (child.Parent, child.Depth, child.Opening!.Kind, child.Incidents, child.Stage));
        Assert.Equal(Now.AddHours(2), child.Promise!.DueAt);
    }

    [Fact]
    public void Parts_of_parts_end_somewhere()
    {
        var deep = UpToHandling.Aggregate(Case.Unreported, Case.Evolve) with { Depth = CaseRejections.SplitDepth };

        Assert.Equal("case.split_too_deep", CaseDecider.Decide(deep, Split, TinyCity.Rules, Now).Refused?.Code);
        var wide = deep with { Depth = 0, Children = [.. Enumerable.Range(10, CaseRejections.MostChildren).Select(id => (long)id)] };
        Assert.Equal("case.children_too_many", CaseDecider.Decide(wide, Split, TinyCity.Rules, Now).Refused?.Code);
    }

    [Fact]
    public void The_part_is_of_a_kind_of_the_catalogue() => Given(UpToHandling).When(Split with { Kind = "tiny:matter:moon" }).ThenRefused("case.kind_unknown");

    [Fact]
    public void What_is_done_is_not_split() => Given(UpToSubmitted).When(Split).ThenRefused("case.wrong_stage");
}
