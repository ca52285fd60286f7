using BenchmarkDotNet.Attributes;
using CityTwin.CityPacks;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Benchmarks;

/// <summary>How long one route takes in the demo city: every kind in every community, with nobody busy and with everybody at the limit.</summary>
[MemoryDiagnoser]
public class RouteBenchmark
{
    // 60 communities, 72 kinds.
    private const int QuestionCount = 60 * 72;

    private static readonly DateOnly Today = new(2026, 7, 1);

    private CityRules rules = null!;
    private RouteQuestion[] idle = null!;
    private RouteQuestion[] busy = null!;

    [GlobalSetup]
    public void Setup()
    {
        rules = LoadedCity.From(LoadedCity.FindFolder("seeds/linjiang")).Rules;
        idle =
        [
            .. from community in rules.Areas.Where(rules.IsCommunity)
               let place = new Place(30.2, 117.5, $"{community.Code}@0.0", Chain(community), [])
               from kind in rules.Catalogue.Kinds
               select new RouteQuestion(kind, place, Today, kind.Limit?.Unit is LimitUnit.UrgentHours, RouteQuestion.Idle),
        ];
        if (idle.Length != QuestionCount)
        {
            throw new InvalidDataException($"The demo city has {idle.Length} pairs of kind and community, not {QuestionCount}.");
        }

        busy = [.. idle.Select(question => question with { OpenLoad = static _ => 1_000 })];
    }

    [Benchmark(OperationsPerInvoke = QuestionCount, Baseline = true)]
    public int RouteAllKindsEverywhere() => Route(idle);

    [Benchmark(OperationsPerInvoke = QuestionCount)]
    public int RouteAllKindsPastFullTiers() => Route(busy);

    [Benchmark(OperationsPerInvoke = QuestionCount)]
    public int NameLeadsInWords()
    {
        var sum = 0;
        foreach (var question in idle)
        {
            sum += RouteGrounds.Of(Router.Find(question, rules)).ToWords().Count;
        }

        return sum;
    }

    private int Route(RouteQuestion[] questions)
    {
        var sum = 0;
        foreach (var question in questions)
        {
            sum += Router.Find(question, rules).Notes.Count;
        }

        return sum;
    }

    private string[] Chain(Area area) => area.Parent is { } parent ? [.. Chain(rules.FindArea(parent)!), area.Code] : [area.Code];
}
