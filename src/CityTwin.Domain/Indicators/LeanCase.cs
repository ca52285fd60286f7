using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Indicators;

/// <summary>A case without what no figure asks for: facts of a whole city are kept in memory, so each case is kept small.</summary>
internal static class LeanCase
{
    /// <summary>The case after one more event, lean. It goes on as the whole one would in all that figures ask of it.</summary>
    public static Case Evolve(Case lean, CaseEvent happened) => IsAboutDroppedClock(happened) ? lean : Lean(Case.Evolve(lean, happened));

    // Of the clocks only that of handling is kept: its due time is the deadline.
    private static bool IsAboutDroppedClock(CaseEvent happened) => happened is CaseEvent.ClockSpoke { Clock: not CaseTimers.Handling };

    private static Case Lean(Case one) => one with
    {
        Opening = null, Place = null, PackVersion = string.Empty, Grounds = null, Promise = null, StageClock = null, Answers = [],
        Obligations = one.Obligations.Any(IsHeavy) ? [.. one.Obligations.Select(Lean)] : one.Obligations,
    };

    private static bool IsHeavy(Obligation it) =>
        it is { Clock: not null } or { TakeUp: not null } or { Asked: not null } or { Return: not null } or { Evidence.Count: > 0 } or { Heard.Count: > 0 };

    private static Obligation Lean(Obligation it) => it with { Asked = null, Return = null, TakeUp = null, Clock = null, Evidence = [], Heard = [] };
}
