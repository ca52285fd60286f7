using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Cases merged into merged cases: whatever is merged and taken back in whatever order, no incident is lost or counted twice.</summary>
public sealed class MergeChainTests
{
    private const int Cases = 7;

    private static readonly Gen<(Step Step, int One, int Other)[]> Lives =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, Cases - 1], Gen.Int[0, Cases - 1]).Array[0, 200];

    private enum Step
    {
        Merge,
        Unmerge,
        Corroborate,
        Decline,
        Reopen,
    }

    [Fact]
    public void A_case_counts_its_own_incidents_and_those_of_all_cases_that_went_into_it() => Lives.Sample(life =>
    {
        var city = new SomeCases();
        foreach (var (step, one, other) in life)
        {
            city.Ask(step, one, other);
            for (var id = 0; id < Cases; id++)
            {
                Assert.True(city.Above(id).Take(Cases).Count() < Cases, "Merges came back to where they began.");
                Assert.Equal(city.Counted(id), city.States[id].Incidents);
            }
        }
    });

    [Fact]
    public void Whoever_leaves_in_the_middle_takes_along_what_went_into_it()
    {
        var city = new SomeCases();
        city.Ask(Step.Merge, 0, 1);
        city.Ask(Step.Merge, 1, 2);
        city.Ask(Step.Merge, 2, 3);
        Assert.Equal([1, 2, 3, 4], city.States[..4].Select(state => state.Incidents));

        city.Ask(Step.Unmerge, 1, 0);
        Assert.Equal([1, 2, 1, 2], city.States[..4].Select(state => state.Incidents));

        city.Ask(Step.Unmerge, 0, 0);
        Assert.Equal([1, 1, 1, 2], city.States[..4].Select(state => state.Incidents));
    }

    /// <summary>Cases that are asked as their grains ask: all that a command concerns change, or none.</summary>
    private sealed class SomeCases
    {
        private readonly int[] own = [.. Enumerable.Repeat(1, Cases)];

        public Case[] States { get; } = [.. Enumerable.Repeat(Case.Evolve(Case.Unreported, Reported), Cases)];

        public void Ask(Step step, int one, int other)
        {
            var happened = Decide(one, step switch
            {
                Step.Merge => new CaseCommand.Merge(one, other, States[other].Stage.IsOpen(), "centre"),
                Step.Unmerge => new CaseCommand.Unmerge("centre"),
                Step.Corroborate => new CaseCommand.Corroborate(First, TinyCity.InN1, Near, null),
                Step.Decline => new CaseCommand.Reject(RejectReason.NotFound, "no", "centre"),
                _ => new CaseCommand.Reopen(ReopenGround.Appeal, "yes", null, false, "centre"),
            });
            own[one] += happened.Count(change => change is CaseEvent.Corroborated);
            var incidents = States[one].Incidents;
            CaseCommand? counterpart = happened switch
            {
                [CaseEvent.Merged] => new CaseCommand.Absorb(one, incidents, "centre"),
                [CaseEvent.Unmerged] => new CaseCommand.GiveBack(one, incidents, "centre"),
                _ => null,
            };
            int[] others = counterpart switch
            {
                CaseCommand.Absorb => [other],
                CaseCommand.GiveBack => [.. Above(one)],
                _ => [],
            };
            States[one] = happened.Aggregate(States[one], Case.Evolve);
            foreach (var id in others)
            {
                States[id] = Decide(id, counterpart!).Aggregate(States[id], Case.Evolve);
            }
        }

        public IEnumerable<int> Above(int id)
        {
            for (var next = States[id].MergedInto; next is { } above; next = States[above].MergedInto)
            {
                yield return (int)above;
            }
        }

        public int Counted(int id) => own[id] + Enumerable.Range(0, Cases).Where(other => States[other].MergedInto == id).Sum(Counted);

        private IReadOnlyList<CaseEvent> Decide(int id, CaseCommand command) => CaseDecider.Decide(States[id], command, TinyCity.Rules, Now).Events;
    }
}
