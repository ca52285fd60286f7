using CityTwin.Domain.Situations;
using CsCheck;

namespace CityTwin.Domain.Tests.Situations;

/// <summary>In a town where all is chance, situations are raised as seldom as the rules say.</summary>
public sealed class FalseAlarmTests
{
    private const int Towns = 24;
    private const int DaysWatched = 30;

    // Far more than a city would want, so that there is something to count.
    private static readonly SituationRules Careless = SituationRules.Usual with { FalseAlarmsAMonth = 5, WarmUp = TimeSpan.FromDays(21) };

    [Fact]
    public void Chance_raises_fewer_situations_than_stated()
    {
        var raised = 0;
        Gen.Int[1, 1_000_000].Sample(seed => Interlocked.Add(ref raised, Raised(seed, Careless)) >= 0, iter: Towns, seed: "0000KFjmRaf2", threads: 2);

        Assert.True(raised <= Towns * Careless.FalseAlarmsAMonth, $"{raised} situations in {Towns} months of pure chance, {Careless.FalseAlarmsAMonth} a month are stated.");
    }

    [Fact]
    public void The_usual_rules_raise_next_to_nothing_by_chance()
    {
        var raised = 0;
        Gen.Int[1, 1_000_000].Sample(seed => Interlocked.Add(ref raised, Raised(seed, SituationRules.Usual)) >= 0, iter: Towns, seed: "0000KFjmRaf2", threads: 2);

        Assert.True(raised <= Towns / 4, $"{raised} situations in {Towns} months of pure chance.");
    }

    private static int Raised(int seed, SituationRules rules) =>
        QuietTown.Watch(QuietTown.Reports(seed, (int)rules.WarmUp.TotalDays + DaysWatched), rules).OfType<SituationEvent.Raised>().Count();
}
