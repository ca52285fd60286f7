using CityTwin.Domain.Indicators;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Indicators;
using CityTwin.Domain.Tests.Operations;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

/// <summary>Too few and too many whistles are both looked at, against what other streets do for as many cases.</summary>
public sealed class WhistleRateTests
{
    [Fact]
    public void A_street_that_whistles_far_more_often_for_its_cases_is_looked_at()
    {
        var task = Assert.Single(Found((400, 4), (400, 4), (400, 30)));

        Assert.Equal((SupervisionSignal.FrequentWhistles, "street-2", 30), (task.Signal, task.Organisation, task.Evidence.Count));
        Assert.Equal((30, 400, 0.01), (task.Figure("counted"), task.Figure("among"), task.Figure("elsewhere")));
        Assert.Equal("-2000", task.Evidence[0]);
        Assert.Equal(new Figure("times_elsewhere", 2), task.Threshold);
    }

    [Fact]
    public void A_street_that_never_whistles_is_looked_at_when_chance_does_not_explain_it()
    {
        var task = Assert.Single(Found((400, 20), (400, 22), (400, 0)));

        Assert.Equal((SupervisionSignal.RareWhistles, "street-2", 0), (task.Signal, task.Organisation, task.Evidence.Count));
        Assert.Empty(Found((400, 20), (400, 22), (40, 0)));
    }

    [Fact]
    public void Streets_that_differ_as_chance_lets_them_are_left_alone() => Assert.Empty(Found((400, 10), (400, 14), (200, 8)));

    [Fact]
    public void With_nobody_to_compare_with_nothing_is_too_many_or_too_few()
    {
        Assert.Empty(Found((400, 0), (400, 0)));
        Assert.Empty(Found((400, 40), (SignalThresholdsOf.CasesToCompare - 1, 1)));
    }

    [Fact]
    public void Only_whistles_approved_in_the_period_count() => Assert.Empty(Found(day: 40, (400, 4), (400, 4), (400, 30)));

    [Fact]
    public void A_whistle_is_one_when_it_is_approved_and_lets_go_when_it_is_old()
    {
        var whistles = new WhistlesOfCity(BorderTown.Rules);
        var drafted = OperationDecider.Decide(
            Operation.Unopened, new OperationCommand.DraftWhistle(OperationClass.Demand, "a smell", ["a1"], "a1", [], "street-a1"), BorderTown.Rules, BorderTown.Monday).Events;
        whistles.With(-5, drafted[0]);
        Assert.Empty(whistles.Read);

        whistles.With(-5, new OperationEvent.Approved("street-a1", BorderTown.Monday.AddHours(1)));
        whistles.With(-6, new OperationEvent.Approved("street-a1", BorderTown.Monday));
        Assert.Equal([new WhistleFacts(-5, "street-a1", BorderTown.Monday.AddHours(1))], whistles.Read);
        Assert.Equal([new("street-a1", "a1"), new("street-a2", "a2"), new("street-b1", "b1"), new("street-b2", "b2")], whistles.Whistlers);

        whistles.LetGo(BorderTown.Monday.AddHours(2));
        Assert.Empty(whistles.Read);
    }

    private static SignalThresholds SignalThresholdsOf => new();

    private static List<ReviewTask> Found(params (int Cases, int Whistles)[] streets) => Found(10, streets);

    private static List<ReviewTask> Found(double day, params (int Cases, int Whistles)[] streets)
    {
        var cases = streets.SelectMany((street, at) => Good(at * 1000, street.Cases).Select(one => one with { Areas = ["town", $"area-{at}"] })).ToList();
        var facts = new SupervisionFacts(cases, [.. cases.Select(ProofOf)], [], Facts.March)
        {
            Whistles = [.. streets.SelectMany((street, at) => Enumerable.Range(0, street.Whistles).Select(n => new WhistleFacts(-(at * 1000) - n, $"street-{at}", Facts.Day(day))))],
            Whistlers = [.. streets.Select((_, at) => new Whistler($"street-{at}", $"area-{at}"))],
        };
        return [.. Signals.In(facts, Usual).Where(task => task.Signal is SupervisionSignal.FrequentWhistles or SupervisionSignal.RareWhistles)];
    }
}
