using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Which steps a rule takes is a rule of the pack, for each kind.</summary>
public sealed class StepRuleTests
{
    [Fact]
    public void Where_a_person_files_a_report_waits_for_it() =>
        Assert.Equal(CaseStage.Reported, Opened(With(new StepRule(KindScope.OfGroup("Roads"), Files: false))).Stage);

    [Fact]
    public void Where_a_person_dispatches_a_filed_case_waits_for_it() =>
        Assert.Equal(CaseStage.Filed, Opened(With(new StepRule(KindScope.OfGroup("Roads"), Dispatches: false))).Stage);

    [Fact]
    public void A_rule_for_other_kinds_changes_nothing() =>
        Assert.Equal(CaseStage.Dispatched, Opened(With(new StepRule(KindScope.OfGroup("Lamps"), Files: false))).Stage);

    [Fact]
    public void The_first_rule_that_covers_a_kind_decides() => Assert.Equal(
        CaseStage.Dispatched, Opened(With(new StepRule(KindScope.OfGroup("Roads")), new StepRule(KindScope.All, Files: false))).Stage);

    [Fact]
    public void Where_nobody_looks_on_site_a_submitted_case_waits_for_its_end()
    {
        var state = Follow(UpToHandling, new CaseCommand.Finish(0, [], null, "roads"), With(new StepRule(KindScope.All, Inspects: false)));

        Assert.Equal((CaseStage.AwaitClose, true), (state.Stage, state.IsInspected));
    }

    [Fact]
    public void Where_proof_is_asked_for_nothing_is_submitted_without()
    {
        var rules = With(new StepRule(KindScope.All, Proof: true));
        var bare = CaseDecider.Decide(UpToHandling.Aggregate(Case.Unreported, Case.Evolve), new CaseCommand.Finish(0, [], null, "roads"), rules, Now);
        Assert.Equal("work.proof_missing", bare.Refused?.Code);

        Assert.Equal(
            CaseStage.AwaitInspection,
            Follow(UpToHandling, new CaseCommand.Finish(0, [new Evidence(new string('0', 64), null, null)], null, "roads"), rules).Stage);
    }

    private static Case Opened(CityRules rules) => Follow([], new CaseCommand.Report(First, TinyCity.InN1, null), rules);

    private static Case Follow(CaseEvent[] given, CaseCommand command, CityRules rules)
    {
        var before = given.Aggregate(Case.Unreported, Case.Evolve);
        return CaseDecider.Decide(before, command, rules, Now).Events.Aggregate(before, Case.Evolve);
    }

    private static CityRules With(params StepRule[] steps) => new(
        TinyCity.Rules.City, TinyCity.Rules.Areas, TinyCity.Rules.Organisations, TinyCity.Rules.Catalogue, TinyCity.Calendar,
        process: new ProcessRules { Steps = steps });
}
