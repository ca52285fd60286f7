using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Tests.Support;
using CsCheck;

namespace CityTwin.Domain.Tests.Cases.Acting;

/// <summary>What is offered and what is decided never differ, whatever happened before and whoever acts.</summary>
public sealed class CaseActionsPropertyTests
{
    private const int Lives = 80;

    [Fact]
    public void What_is_called_possible_is_accepted_with_fitting_input_and_what_is_refused_is_refused_with_any() => Sample((state, now, acting) =>
    {
        foreach (var action in CaseActions.Of(state, acting, TinyCity.Rules, now))
        {
            var decisions = FittingInput.For(action, acting, now).Select(command => CaseDecider.Decide(state, command, TinyCity.Rules, now)).ToList();

            Assert.True(action.IsPossible == decisions.Exists(one => one.Events.Count > 0), $"{action} for {acting} at {state.Stage}");
            Assert.True(action.IsAlreadySo == decisions.TrueForAll(one => one.Events.Count == 0 && one.Refused is null), $"{action} for {acting} at {state.Stage}");
            Assert.True(action.Refused is null || decisions.Exists(one => one.Refused?.Code == action.Refused.Code), $"{action} for {acting} at {state.Stage}");
        }
    });

    [Fact]
    public void Every_candidate_is_accepted() => Sample((state, now, acting) =>
    {
        foreach (var action in CaseActions.Of(state, acting, TinyCity.Rules, now).Where(action => action.Candidates.Count > 0))
        {
            Assert.All(action.Candidates, id => Assert.NotEmpty(CaseDecider.Decide(state, Naming(action.Kind, id, acting), TinyCity.Rules, now).Events));
            Assert.True(action.IsPossible);
        }
    });

    [Fact]
    public void Everything_that_is_answered_has_words_in_both_languages() => Sample((state, now, acting) =>
    {
        foreach (var action in CaseActions.Of(state, acting, TinyCity.Rules, now))
        {
            var words = RefusalWords.Of(action, state, TinyCity.Rules);
            Assert.Equal(action.IsPossible, words is null);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words?.Zh ?? "可");
            Assert.Matches(@"^[a-z0-9A-Z].*[^.]$", words?.En ?? "ok");
        }
    });

    private static void Sample(Action<Case, DateTimeOffset, string> look) => RandomLife.Any.Sample(life => RandomLife.Live(life, look), iter: Lives);

    private static CaseCommand Naming(CaseActionKind kind, string id, string acting) => kind switch
    {
        CaseActionKind.Dispatch => new CaseCommand.Dispatch(id, acting),
        CaseActionKind.Designate => new CaseCommand.Designate(id, "yours", acting),
        CaseActionKind.AskAssist => new CaseCommand.AskAssist(id, "help", acting),
        _ => new CaseCommand.SendDown(id, "a crew", acting),
    };
}
