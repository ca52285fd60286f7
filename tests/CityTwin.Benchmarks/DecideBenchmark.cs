using BenchmarkDotNet.Attributes;
using CityTwin.CityPacks;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;

namespace CityTwin.Benchmarks;

/// <summary>How long the pure rules take: opening a case (filed, routed, due time with derivation), and a step of one.</summary>
[MemoryDiagnoser]
public class DecideBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    private CityRules rules = null!;
    private CaseCommand report = null!;
    private Case dispatched = Case.Unreported;

    [GlobalSetup]
    public void Setup()
    {
        var city = LoadedCity.From(LoadedCity.FindFolder("seeds/linjiang"));
        rules = city.Rules;
        var community = rules.Areas.First(rules.IsCommunity);
        var above = rules.FindArea(community.Parent!)!;
        string[] areas = [rules.Whole.Code, above.Parent!, above.Code, community.Code];
        var place = new Place(30.2, 117.5, $"{community.Code}@1.1", areas, []);
        report = new CaseCommand.Report(new Incident("benchmark", "1", rules.Catalogue.Kinds[0].Key.ToString(), Now, null), place, null);
        dispatched = Open().Events.Aggregate(Case.Unreported, Case.Evolve);
    }

    [Benchmark(Baseline = true)]
    public Domain.Decisions.Decision<CaseEvent> Open() => CaseDecider.Decide(Case.Unreported, report, rules, Now);

    [Benchmark]
    public Domain.Decisions.Decision<CaseEvent> Sign() => CaseDecider.Decide(dispatched, new CaseCommand.Sign(0, dispatched.Lead!), rules, Now);
}
