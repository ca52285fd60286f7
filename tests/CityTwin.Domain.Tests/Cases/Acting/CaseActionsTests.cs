using System.Reflection;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases.Acting;

public sealed class CaseActionsTests
{
    /// <summary>Refusals that come at the wrong moment, whatever is said: an action can be greyed with any of them.</summary>
    public static TheoryData<string> CodesOutOfTurn => [.. new[] { typeof(CaseRejections), typeof(DutyRejections), typeof(TimeRejections) }
        .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Static))
        .Select(member => member switch
        {
            FieldInfo known => known.GetValue(null) as Rejection,
            MethodInfo { ReturnType: var made } method when made == typeof(Rejection) => (Rejection?)method.Invoke(
                null, [.. method.GetParameters().Select(it => it.ParameterType == typeof(string) ? "x" : Activator.CreateInstance(it.ParameterType))]),
            _ => null,
        })
        .Where(refused => refused?.Kind is RejectionKind.OutOfTurn)
        .Select(refused => refused!.Code)
        .Distinct()];

    [Theory, MemberData(nameof(CodesOutOfTurn))]
    public void Every_code_that_can_grey_an_action_has_words(string code) => Assert.Contains(code, RefusalWords.Codes);

    [Fact]
    public void A_case_that_nobody_has_reported_offers_nothing() => Assert.Empty(CaseActions.Of(Case.Unreported, "centre", TinyCity.Rules, Now));

    [Fact]
    public void Closing_says_how_many_duties_are_open()
    {
        var state = After([.. UpToHandling, ParksAsked]);

        Assert.Equal(new Names("2 项任务未办结", "2 duties open"), RefusalWords.Of(Find(state, "centre", CaseActionKind.Close), state, TinyCity.Rules));
    }

    [Fact]
    public void What_is_not_ones_own_says_whose_it_is()
    {
        var state = After([Reported, Filed, ToRoads]);
        var accept = Find(state, "centre", CaseActionKind.Accept);

        Assert.Equal(("work.not_yours", 1), (accept.Refused?.Code, accept.Obligation));
        Assert.Equal(new Names("仅小城可办理", "only Tiny acts for it"), RefusalWords.Of(accept, state, TinyCity.Rules));
    }

    [Fact]
    public void What_stands_already_is_neither_possible_nor_refused()
    {
        var filed = Find(After([Reported, Filed]), "centre", CaseActionKind.File);

        Assert.Equal((true, false, null), (filed.IsAlreadySo, filed.IsPossible, filed.Refused));
    }

    [Fact]
    public void A_proof_may_be_handed_in_and_must_be_where_the_kind_asks_for_it()
    {
        var mustProve = new CityRules(
            TinyCity.Rules.City, TinyCity.Rules.Areas, TinyCity.Rules.Organisations, TinyCity.Rules.Catalogue, TinyCity.Calendar,
            process: new ProcessRules { Steps = [new StepRule(KindScope.All, Proof: true)] });
        var (may, must) = (Find(After(UpToHandling), "roads", CaseActionKind.Finish), Find(After(UpToHandling), "roads", CaseActionKind.Finish, mustProve));

        Assert.Empty(may.Inputs);
        Assert.Equal([ActionInput.Evidence], may.Optional);
        Assert.Equal([ActionInput.Evidence], must.Inputs);
        Assert.Empty(must.Optional);
        Assert.True(may.IsPossible && must.IsPossible);
    }

    [Fact]
    public void What_was_looked_up_stands_in_the_way_of_closing()
    {
        var actions = CaseActions.Of(After(UpToInspected), "centre", TinyCity.Rules, Now, closing: new ClosingFacts(1, null));

        Assert.Equal("case.child_open", actions.Single(action => action.Kind is CaseActionKind.Close).Refused?.Code);
    }

    [Fact]
    public void Levels_below_where_somebody_can_lead_are_candidates_for_sending_down()
    {
        var down = Find(After([Reported, Filed, ToRoads]), "centre", CaseActionKind.SendDown);

        Assert.Equal(["community", "district"], down.Candidates);
    }

    [Fact]
    public void Every_kind_of_action_is_answered_in_its_order() => Assert.Equal(
        Enum.GetValues<CaseActionKind>(), CaseActions.Of(After([Reported]), "centre", TinyCity.Rules, Now).Select(action => action.Kind).Distinct());

    [Fact]
    public void The_organisations_of_the_place_come_first_from_the_lowest_level() =>
        Assert.Equal(["n1-committee", "n-office", "roads"], Find(After([Reported, Filed]), "centre", CaseActionKind.Dispatch).Candidates.Where(id => id != "parks"));

    private static Case After(CaseEvent[] happened) => happened.Aggregate(Case.Unreported, Case.Evolve);

    private static CaseAction Find(Case state, string acting, CaseActionKind kind, CityRules? rules = null) =>
        CaseActions.Of(state, acting, rules ?? TinyCity.Rules, Now).First(action => action.Kind == kind);
}
